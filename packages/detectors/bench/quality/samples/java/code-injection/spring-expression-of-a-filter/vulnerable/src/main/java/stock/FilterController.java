package stock;

import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class FilterController {
    private static final Map<String, String> KNOWN = Map.of("cheap", "price < 10", "large", "size > 50");
    private final Filters filters = new Filters();

    @GetMapping("/stock")
    public List<Item> stock(@RequestParam(defaultValue = "cheap") String filter) {
        String text = KNOWN.getOrDefault(filter, filter);
        return filters.apply(text, List.of(new Item(5, 10), new Item(20, 80)));
    }
}
