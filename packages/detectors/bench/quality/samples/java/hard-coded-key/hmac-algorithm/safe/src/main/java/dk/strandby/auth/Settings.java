package dk.strandby.auth;

public final class Settings {
    public static final String ISSUER = "strandby";
    public static final String SIGNING = System.getenv("STRANDBY_SIGNING");

    private Settings() {}
}
