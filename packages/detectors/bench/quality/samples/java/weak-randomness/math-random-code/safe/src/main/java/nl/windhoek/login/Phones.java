package nl.windhoek.login;

public interface Phones {
    void text(String number, String message);
}
