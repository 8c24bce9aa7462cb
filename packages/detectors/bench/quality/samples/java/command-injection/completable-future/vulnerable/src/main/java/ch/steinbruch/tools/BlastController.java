package ch.steinbruch.tools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class BlastController {
    @PostMapping("/blast/siren")
    public CompletableFuture<Long> siren(@RequestParam String seconds) {
        return CompletableFuture.supplyAsync(() -> seconds.strip())
                .thenApply(value -> "siren --for " + value + "; logger siren")
                .thenApply(BlastController::run);
    }

    private static long run(String line) {
        try {
            return new ProcessBuilder("sh", "-c", line).start().pid();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
