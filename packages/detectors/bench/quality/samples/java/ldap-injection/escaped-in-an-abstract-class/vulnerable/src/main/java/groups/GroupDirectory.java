package groups;

public class GroupDirectory extends Directory {
    @Override
    protected String prepare(String value) {
        return value.trim();
    }
}
