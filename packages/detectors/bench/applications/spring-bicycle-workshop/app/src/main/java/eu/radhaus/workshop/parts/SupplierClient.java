package eu.radhaus.workshop.parts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

@Component
public class SupplierClient {
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private final String baseUrl;
    private final String apiKey;

    public SupplierClient(
            @Value("${workshop.supplier.base-url}") String baseUrl,
            @Value("${workshop.supplier.api-key}") String apiKey) {
        this.baseUrl = baseUrl;
        this.apiKey = apiKey;
    }

    public int price(String article) throws IOException, InterruptedException {
        URI address = UriComponentsBuilder.fromHttpUrl(baseUrl).pathSegment("articles", article, "price").build().encode().toUri();
        HttpRequest request = HttpRequest.newBuilder(address).header("X-Api-Key", apiKey).build();
        String body = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        return Integer.parseInt(body.strip());
    }

    public byte[] picture(String address) throws IOException, InterruptedException {
        URI uri = URI.create(address);
        if (!"https".equals(uri.getScheme()) || uri.getPort() != -1) {
            throw new IllegalArgumentException("only https");
        }
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build();
        return http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    }

    public byte[] sheet(String address) throws IOException, InterruptedException {
        URI uri = URI.create(address);
        if (!"https".equals(uri.getScheme()) || !"sheets.speichenhandel.example".equals(uri.getHost())) {
            throw new IllegalArgumentException("not a sheet of the supplier");
        }
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build();
        return http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    }
}
