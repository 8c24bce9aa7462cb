package it.colline.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class SnapshotController {
    private final AtomicInteger counter = new AtomicInteger();

    @PutMapping("/snapshots")
    public int keep(@RequestHeader(value = "X-Name", required = false) String name, @RequestBody byte[] body)
            throws IOException {
        int number = counter.incrementAndGet();
        String file = null;
        try {
            file = name == null ? "snapshot-" + number : "named-" + number;
            return body.length / 1024;
        } finally {
            Files.write(Path.of("/srv/snapshots", file), body);
        }
    }
}
