package it.colline.hooks;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;

class Callback {
    private final String address;

    Callback(String address) {
        this.address = address;
    }

    int send(String event) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) new URL(address).openConnection();
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(event.getBytes(StandardCharsets.UTF_8));
        }
        return connection.getResponseCode();
    }
}
