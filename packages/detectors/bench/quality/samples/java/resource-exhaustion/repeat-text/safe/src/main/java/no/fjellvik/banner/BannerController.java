package no.fjellvik.banner;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class BannerController {
    @GetMapping("/banner")
    public Map<String, String> banner(@RequestParam(defaultValue = "20") int width) {
        if (width < 1 || width > 200) {
            return Map.of("banner", "");
        }
        return Map.of("banner", "=".repeat(width));
    }
}
