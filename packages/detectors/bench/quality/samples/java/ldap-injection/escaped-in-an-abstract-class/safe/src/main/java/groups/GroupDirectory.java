package groups;

public class GroupDirectory extends Directory {
    @Override
    protected String prepare(String value) {
        StringBuilder out = new StringBuilder();
        for (char c : value.trim().toCharArray()) {
            if (c == '\\' || c == '*' || c == '(' || c == ')' || c == 0) {
                out.append(String.format("\\%02x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
