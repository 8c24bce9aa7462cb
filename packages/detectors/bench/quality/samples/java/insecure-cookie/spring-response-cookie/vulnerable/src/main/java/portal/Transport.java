package portal;

final class Transport {
    static final String SCHEME = "https";
    static final boolean ENCRYPTED = SCHEME.length() == 4;

    private Transport() {
    }
}
