package be.torenhof.ops;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class ReportController {
    private static final List<String> KINDS = List.of("daily", "weekly");

    @PostMapping("/reports")
    public long start(@RequestParam Optional<String> kind) throws IOException {
        String chosen = kind.map(String::trim).filter(KINDS::contains).orElse("daily");
        String[] command = {"/bin/sh", "-c", "/opt/reports/make " + chosen + " > report.txt"};
        return Runtime.getRuntime().exec(command).pid();
    }
}
