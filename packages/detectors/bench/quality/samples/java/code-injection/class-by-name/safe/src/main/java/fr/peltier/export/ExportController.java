package fr.peltier.export;

import java.util.Map;
import java.util.function.Supplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class ExportController {
    interface Writer {
        String ending();
    }

    static class CsvWriter implements Writer {
        @Override
        public String ending() {
            return "csv";
        }
    }

    private static final Map<String, Supplier<Writer>> WRITERS = Map.of("csv", CsvWriter::new);

    @GetMapping("/export/ending")
    public Map<String, String> ending(@RequestParam String writer) throws ReflectiveOperationException {
        Object chosen = WRITERS.getOrDefault(writer, CsvWriter::new).get();
        return Map.of("ending", chosen instanceof Writer made ? made.ending() : "");
    }
}
