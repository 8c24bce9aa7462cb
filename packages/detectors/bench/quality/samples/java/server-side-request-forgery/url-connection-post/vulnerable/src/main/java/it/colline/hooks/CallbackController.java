package it.colline.hooks;

import java.io.IOException;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class CallbackController {
    public record Subscription(int tenant, String callback) {}

    private static final Map<Integer, String> REGISTERED = Map.of(1, "https://one.colline.it/events");

    @PostMapping("/subscriptions/check")
    public int check(@RequestBody Subscription subscription) throws IOException {
        return new Callback(subscription.callback()).send("check");
    }
}
