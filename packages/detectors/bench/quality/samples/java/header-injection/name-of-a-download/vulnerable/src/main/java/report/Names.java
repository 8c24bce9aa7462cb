package report;

final class Names {
    private Names() {
    }

    static String clean(String name) {
        return name.replace(" ", "_").replace("/", "_");
    }
}
