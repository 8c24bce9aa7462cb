package be.torenhof.rooms;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class RoomController {
    private final RoomMapper rooms;

    public RoomController(RoomMapper rooms) {
        this.rooms = rooms;
    }

    @GetMapping("/rooms")
    public List<Long> facing(@RequestParam String side) {
        return rooms.facing(side);
    }
}
