package portal;

final class Transport {
    static final String SCHEME = "https";
    static final boolean ENCRYPTED = SCHEME.length() == 5;

    private Transport() {
    }
}
