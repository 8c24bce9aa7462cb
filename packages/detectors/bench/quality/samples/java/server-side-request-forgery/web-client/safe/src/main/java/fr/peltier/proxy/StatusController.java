package fr.peltier.proxy;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

@RestController
public class StatusController {
    private final WebClient client;

    public StatusController(WebClient.Builder builder) {
        this.client = builder.baseUrl("https://status.peltier.fr").build();
    }

    @GetMapping("/status")
    public Mono<Integer> status(@RequestParam String node) {
        return client.get()
                .uri("/nodes/{node}/status", node)
                .retrieve()
                .bodyToMono(Integer.class);
    }
}
