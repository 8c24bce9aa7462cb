package no.fjellvik;

import java.util.Map;

public class App {
    private final String apiKey;

    App(Map<String, String> environment) {
        this.apiKey = environment.get("FJELLVIK_API_KEY");
    }

    void start() {
        System.out.println("starting with key " + apiKey);
        if (apiKey == null) {
            throw new IllegalStateException("no key is set");
        }
    }

    public static void main(String[] args) {
        new App(System.getenv()).start();
    }
}
