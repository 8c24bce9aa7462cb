package is.hverir.baths;

public interface Messages {
    void send(String mail, String text);
}
