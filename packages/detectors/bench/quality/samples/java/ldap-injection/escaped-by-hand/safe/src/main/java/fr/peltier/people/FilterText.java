package fr.peltier.people;

final class FilterText {
    private FilterText() {}

    static String of(String value) {
        StringBuilder escaped = new StringBuilder();
        for (char letter : value.toCharArray()) {
            switch (letter) {
                case '\\' -> escaped.append("\\5c");
                case '*' -> escaped.append("\\2a");
                case '(' -> escaped.append("\\28");
                case ')' -> escaped.append("\\29");
                case '\0' -> escaped.append("\\00");
                default -> escaped.append(letter);
            }
        }
        return escaped.toString();
    }
}
