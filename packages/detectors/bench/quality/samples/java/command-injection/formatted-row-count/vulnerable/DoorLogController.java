package org.ashgrove.community;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/hall/door")
public class DoorLogController {

    private static final String PIPELINE = "tail -n %s /var/lib/hall/door.csv | grep -q ,forced,";

    enum Finding { QUIET, FORCED, UNKNOWN }

    @GetMapping("/recent")
    public ResponseEntity<Finding> recent(@RequestParam(name = "rows", defaultValue = "50") String rows) {
        if (rows.isBlank()) {
            return ResponseEntity.badRequest().build();
        }
        String count = rows.trim();
        String pipeline = String.format(Locale.ROOT, PIPELINE, count);
        try {
            Process process = Runtime.getRuntime().exec(new String[] {"/bin/sh", "-c", pipeline});
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return ResponseEntity.status(HttpStatus.GATEWAY_TIMEOUT).build();
            }
            return ResponseEntity.ok(finding(process.exitValue()));
        } catch (IOException e) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
    }

    private static Finding finding(int exit) {
        return switch (exit) {
            case 0 -> Finding.FORCED;
            case 1 -> Finding.QUIET;
            default -> Finding.UNKNOWN;
        };
    }
}
