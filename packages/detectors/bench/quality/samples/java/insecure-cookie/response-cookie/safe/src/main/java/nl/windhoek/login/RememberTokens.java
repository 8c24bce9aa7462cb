package nl.windhoek.login;

public interface RememberTokens {
    String issue();
}
