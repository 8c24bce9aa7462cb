package se.lundberg.rental;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequiredArgsConstructor
public class CarController {
    private final CarService cars;

    @GetMapping("/cars")
    public List<Car> search(@ModelAttribute CarFilter filter) {
        return cars.search(filter);
    }
}
