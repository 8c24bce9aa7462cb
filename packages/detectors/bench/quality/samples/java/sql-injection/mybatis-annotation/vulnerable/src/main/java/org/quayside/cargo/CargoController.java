package org.quayside.cargo;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/cargo")
public class CargoController {
    private final CargoMapper mapper;

    public CargoController(CargoMapper mapper) {
        this.mapper = mapper;
    }

    @GetMapping
    public List<Cargo> list(@RequestParam String harbour) {
        return mapper.inHarbour(harbour);
    }

    @GetMapping("/{id}")
    public Cargo one(@PathVariable long id) {
        return mapper.byId(id);
    }
}
