package org.example.badges;

final class Letters {

    private Letters() {
    }

    static String copy(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\0':
                case '(':
                case ')':
                case '*':
                case '\\':
                    out.append(String.format("\\%02x", (int) c));
                    break;
                default:
                    out.append(c);
            }
        }
        return out.toString();
    }
}
