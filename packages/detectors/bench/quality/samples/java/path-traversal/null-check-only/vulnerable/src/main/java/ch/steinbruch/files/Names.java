package ch.steinbruch.files;

final class Names {
    private Names() {}

    static String checked(String name) {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("no name");
        }
        return name;
    }
}
