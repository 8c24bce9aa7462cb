package com.gatherly.feeds;

import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
public class FeedController {

    private final FeedClient client;
    private final FeedTitles titles = new FeedTitles();

    public FeedController(FeedClient client) {
        this.client = client;
    }

    @PostMapping("/feeds/preview")
    public Map<String, String> preview(@RequestBody FeedRequest request) {
        try {
            String xml = client.load(request.url());
            return Map.of("title", titles.titleOf(xml));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "not a feed address");
        } catch (IOException e) {
            throw new ResponseStatusException(HttpStatus.BAD_GATEWAY, "feed is not reachable");
        }
    }

    public record FeedRequest(String url) {
    }
}
