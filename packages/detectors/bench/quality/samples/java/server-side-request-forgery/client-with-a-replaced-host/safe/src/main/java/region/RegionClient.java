package region;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

class RegionClient {
    private static final String TEMPLATE = "https://{host}/region?name={name}";
    private final HttpClient client = HttpClient.newHttpClient();

    int status(String region) throws IOException, InterruptedException {
        String name = URLEncoder.encode(region, StandardCharsets.UTF_8);
        String address = TEMPLATE.replace("{host}", "regions.example.com").replace("{name}", name);
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).GET().build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
