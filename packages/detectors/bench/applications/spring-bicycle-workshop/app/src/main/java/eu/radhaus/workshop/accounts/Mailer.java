package eu.radhaus.workshop.accounts;

public interface Mailer {
    void send(String to, String subject, String text);
}
