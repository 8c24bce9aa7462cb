package dk.strandby.auth;

public final class Settings {
    public static final String ISSUER = "strandby";
    public static final String SIGNING = "sign for the harbour of strandby";

    private Settings() {}
}
