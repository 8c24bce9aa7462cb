package fr.peltier.rules;

import java.util.Map;
import java.util.Set;
import ognl.Ognl;
import ognl.OgnlException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
public class PropertyController {
    private static final Set<String> SHOWN = Set.of("height", "width");
    private final Map<String, Integer> door = Map.of("height", 210, "width", 90);

    @GetMapping("/door")
    public Map<String, Object> property(@RequestParam String property) throws OgnlException {
        if (!SHOWN.contains(property)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return Map.of("value", Ognl.getValue(property, door));
    }
}
