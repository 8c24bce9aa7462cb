package pt.lagoa.net;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.function.Supplier;

final class Ping {
    private Ping() {}

    static int status(Supplier<String> address) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) URI.create(address.get()).toURL().openConnection();
        connection.setConnectTimeout(1000);
        return connection.getResponseCode();
    }
}
