package ch.steinbruch.files;

final class Names {
    private Names() {}

    static String checked(String name) {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("no name");
        }
        for (int i = 0; i < name.length(); i++) {
            if (!Character.isLetterOrDigit(name.charAt(i))) {
                throw new IllegalArgumentException("a letter that is not allowed");
            }
        }
        return name;
    }
}
