package mailq;

class QueueException extends Exception {
    private final String given;
    private final int code;

    QueueException(String given, int code) {
        this.given = given;
        this.code = code;
    }

    String given() {
        return given;
    }

    String code() {
        return Integer.toString(code);
    }
}
