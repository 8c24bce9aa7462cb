package org.example.survey;

final class SlugShape {

    private SlugShape() {
    }

    static String shape(String given) {
        StringBuilder kept = new StringBuilder();
        for (char c : given.toCharArray()) {
            if (!Character.isWhitespace(c)) {
                kept.append(c);
            }
        }
        return kept.toString();
    }
}
