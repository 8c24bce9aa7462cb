package dk.strandby.net;

import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

public class TideClient {
    private static final String SCHEME = "https";
    private final OkHttpClient client = new OkHttpClient();
    private final String apiKey = System.getenv("TIDE_API_KEY");

    public int status() throws IOException {
        Request request = new Request.Builder()
                .url(SCHEME + "://tides.strandby.dk/today")
                .header("X-Api-Key", apiKey)
                .build();
        try (Response response = client.newCall(request).execute()) {
            return response.code();
        }
    }
}
