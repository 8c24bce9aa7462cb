package be.torenhof.net;

import java.io.IOException;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class PreviewController {
    private final Previews previews;

    public PreviewController(Previews previews) {
        this.previews = previews;
    }

    @GetMapping("/preview")
    public Map<String, String> preview(@RequestParam String link) throws IOException {
        return Map.of("title", previews.title(link));
    }
}
