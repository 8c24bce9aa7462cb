package org.millstone.notes;

import java.io.IOException;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class NoteController {
    public record Cleanup(List<String> names) {}

    private final NoteStore store;

    public NoteController(NoteStore store) {
        this.store = store;
    }

    @PostMapping("/notes/cleanup")
    public ResponseEntity<Void> cleanup(@RequestBody Cleanup cleanup) throws IOException {
        for (String name : cleanup.names()) {
            store.remove(name);
        }
        return ResponseEntity.noContent().build();
    }
}
