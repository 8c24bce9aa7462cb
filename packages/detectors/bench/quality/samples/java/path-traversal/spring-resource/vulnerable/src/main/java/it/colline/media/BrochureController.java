package it.colline.media;

import java.io.File;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class BrochureController {
    private static final File FOLDER = new File("/srv/brochures");

    @GetMapping("/brochure")
    public ResponseEntity<Resource> brochure(@RequestParam String name) {
        Optional<File> brochure = find(name);
        return brochure.<ResponseEntity<Resource>>map(file -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .body(new FileSystemResource(file)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Optional<File> find(String name) {
        return Optional.of(new File(FOLDER, name)).filter(File::isFile);
    }
}
