package ch.steinbruch.rules;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class ValueController {
    private final Map<String, Integer> quarry = Map.of("depth", 40, "width", 210);

    @GetMapping("/value/{name}")
    public Map<String, Object> value(@PathVariable String name) {
        return Map.of("value", Expressions.value(quarry, name));
    }
}
