package no.fjellvik.boats;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class BoatController {
    public record BoatChange(String name, String berth) {}

    private final ObjectMapper mapper;
    private final BoatRepository boats;

    public BoatController(ObjectMapper mapper, BoatRepository boats) {
        this.mapper = mapper;
        this.boats = boats;
    }

    @PatchMapping("/boats/{id}")
    public ResponseEntity<Void> change(@PathVariable Long id, @RequestBody String json)
            throws JsonProcessingException {
        Boat boat = boats.findById(id).orElseThrow();
        mapper.readerForUpdating(boat).readValue(json);
        boats.save(boat);
        return ResponseEntity.noContent().build();
    }
}
