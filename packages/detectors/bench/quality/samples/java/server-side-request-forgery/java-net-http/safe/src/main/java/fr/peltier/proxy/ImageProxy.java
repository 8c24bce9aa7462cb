package fr.peltier.proxy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

@Path("/image")
public class ImageProxy {
    private final HttpClient client = HttpClient.newHttpClient();

    @GET
    @Produces("image/png")
    public byte[] image(@QueryParam("src") String src) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder().uri(target(src)).GET().build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    }

    private static URI target(String src) {
        return URI.create("https://images.peltier.fr/" + src);
    }
}
