package be.torenhof.state;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Serializable;
import org.apache.commons.lang3.SerializationUtils;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class StateController {
    public record State(int floor, int room) implements Serializable {}

    private final ObjectMapper mapper = new ObjectMapper();

    @PutMapping(path = "/state", consumes = "application/octet-stream")
    public int restore(@RequestBody byte[] bytes) throws IOException {
        State state = mapper.readValue(bytes, State.class);
        return state.floor() * 100 + state.room();
    }
}
