package fr.peltier.proxy;

import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

public class Fetcher {
    private final OkHttpClient client = new OkHttpClient();

    public int fetch(String address) throws IOException {
        HttpUrl url = HttpUrl.parse(address);
        if (url == null || !isOurs(url)) {
            return 400;
        }
        Request request = new Request.Builder().url(url).header("Accept", "image/*").build();
        try (Response response = client.newCall(request).execute()) {
            return response.code();
        }
    }

    private static boolean isOurs(HttpUrl url) {
        return url.toString().startsWith("https://cdn.peltier");
    }
}
