package com.harrowgate.net;

import java.io.IOException;
import java.net.URI;
import javax.net.ssl.HttpsURLConnection;

public class Depot {
    private static final String STATUS = "https://depot.harrowgate.net/status";

    public int status() throws IOException {
        HttpsURLConnection connection = (HttpsURLConnection) URI.create(STATUS).toURL().openConnection();
        connection.setConnectTimeout(2000);
        connection.setReadTimeout(2000);
        return connection.getResponseCode();
    }
}
