package dk.strandby.web;

public final class LogText {
    private LogText() {}

    public static String of(String value) {
        return value == null ? "-" : value.trim();
    }
}
