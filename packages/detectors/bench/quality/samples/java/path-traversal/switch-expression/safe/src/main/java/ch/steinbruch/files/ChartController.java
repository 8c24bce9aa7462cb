package ch.steinbruch.files;

import java.io.FileReader;
import java.io.IOException;
import java.io.Reader;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class ChartController {
    @GetMapping("/chart/first")
    public int first(@RequestParam String kind) throws IOException {
        String file = switch (kind.toLowerCase()) {
            case "noise", "dust" -> kind.toLowerCase() + ".csv";
            case "rain" -> "rain-2024.csv";
            default -> {
                String name = "all.csv";
                yield name;
            }
        };
        try (Reader reader = new FileReader("/srv/charts/" + file)) {
            return reader.read();
        }
    }
}
