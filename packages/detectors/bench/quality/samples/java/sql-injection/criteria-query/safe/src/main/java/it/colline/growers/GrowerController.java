package it.colline.growers;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.MatrixVariable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class GrowerController {
    private final GrowerRepository growers;

    public GrowerController(GrowerRepository growers) {
        this.growers = growers;
    }

    @GetMapping("/growers/{region}")
    public List<Long> list(@PathVariable String region) {
        return growers.inRegion(region).stream().map(Grower::getId).toList();
    }
}
