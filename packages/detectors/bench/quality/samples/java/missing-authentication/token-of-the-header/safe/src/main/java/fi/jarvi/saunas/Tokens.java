package fi.jarvi.saunas;

public interface Tokens {
    String keeperOf(String token);
}
