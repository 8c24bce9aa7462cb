package pt.lagoa.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class DayController {
    @GetMapping("/day/lines")
    public long lines(@RequestParam("day") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/srv/days/" + day + ".log"))) {
            return lines.count();
        }
    }
}
