package io.reelbox.media;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class TrackController {

    private final Library library;
    private final MediaProbe probe = new MediaProbe();

    public TrackController(Library library) {
        this.library = library;
    }

    @PostMapping("/tracks/duration")
    public ResponseEntity<Map<String, Long>> duration(@RequestBody TrackRequest request) throws IOException {
        String file = library.pathOf(request.name());
        if (file == null) {
            return ResponseEntity.notFound().build();
        }
        long millis = probe.duration(file).map(Duration::toMillis).orElse(0L);
        return ResponseEntity.ok(Map.of("millis", millis));
    }

    public record TrackRequest(String name) {
    }
}
