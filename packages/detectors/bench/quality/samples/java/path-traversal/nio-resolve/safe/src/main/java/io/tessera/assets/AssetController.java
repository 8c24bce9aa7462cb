package io.tessera.assets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
public class AssetController {
    private final Path root = Paths.get("/srv/tessera/assets");

    @GetMapping("/asset")
    public ResponseEntity<byte[]> asset(@RequestParam("path") String path) throws IOException {
        Path file = locate(path);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(Files.readAllBytes(file));
    }

    private Path locate(String path) {
        Path file = root.resolve(path).normalize();
        if (!file.startsWith(root) || !Files.exists(file)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return file;
    }
}
