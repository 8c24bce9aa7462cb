package it.colline.jobs;

final class Mode {
    private static volatile String current = "quiet";

    private Mode() {}

    static void set(String mode) {
        current = mode;
    }

    static String get() {
        return current;
    }
}
