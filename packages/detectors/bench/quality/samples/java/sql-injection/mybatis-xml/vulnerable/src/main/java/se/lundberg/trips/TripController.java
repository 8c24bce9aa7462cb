package se.lundberg.trips;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class TripController {
    private final TripMapper trips;

    public TripController(TripMapper trips) {
        this.trips = trips;
    }

    @GetMapping("/towns/{town}/trips")
    public List<Trip> list(@PathVariable String town, @RequestParam(defaultValue = "id") String order) {
        return trips.list(town, order);
    }
}
