package io.tessera.feeds;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
public class FeedController {
    private static final Set<String> HOSTS = Set.of("feeds.tessera.io", "news.tessera.io");

    @PostMapping("/feeds/length")
    public int length(@RequestParam String address) throws IOException {
        URL url = parse(address);
        if (!url.getProtocol().equals("https") || !HOSTS.contains(url.getHost())) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        try (InputStream in = url.openStream()) {
            return in.readNBytes(100_000).length;
        }
    }

    private static URL parse(String address) {
        try {
            return new URL(address);
        } catch (MalformedURLException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }
}
