package org.example.status;

import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class StatusController {

    private final UnitRunner runner = new UnitRunner();

    @PostMapping("/units/{unit}/restart")
    public ResponseEntity<Void> restart(@PathVariable String unit) throws IOException {
        return runner.restart(unit) ? ResponseEntity.accepted().build() : ResponseEntity.notFound().build();
    }
}
