package org.valleybus.feeds;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

@WebServlet("/feeds/probe")
public class FeedProbeServlet extends HttpServlet {

    private static final String HOME = "https://feeds.valleybus.org/home.xml";
    private static final Map<String, String> FEEDS = Map.of(
            "delays", "https://feeds.valleybus.org/delays.xml",
            "works", "https://feeds.valleybus.org/works.xml");

    private final transient HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(3)).followRedirects(HttpClient.Redirect.NEVER).build();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String feed = request.getParameter("feed");
        URI address;
        try {
            address = CompletableFuture.completedFuture(feed == null ? HOME : feed)
                    .thenApply(name -> FEEDS.getOrDefault(name, name))
                    .thenApply(URI::create)
                    .join();
        } catch (CompletionException e) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "Feed is not readable");
            return;
        }
        try {
            HttpRequest probe = HttpRequest.newBuilder().uri(address).timeout(Duration.ofSeconds(5)).build();
            int status = client.send(probe, HttpResponse.BodyHandlers.discarding()).statusCode();
            response.setContentType("text/plain");
            response.getWriter().print(status);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "Probe was interrupted");
        } catch (IllegalArgumentException | IOException e) {
            response.sendError(HttpServletResponse.SC_BAD_GATEWAY, "Feed did not answer");
        }
    }
}
