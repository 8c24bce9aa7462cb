package np.hostel.web;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class RoomController {
    private static final Map<String, Integer> BEDS = Map.of("everest", 4, "lhotse", 6);

    @GetMapping("/rooms/{room}")
    public int beds(@PathVariable String room) {
        Integer beds = BEDS.get(room);
        if (beds == null) {
            throw new NoSuchRoom(room);
        }
        return beds;
    }
}
