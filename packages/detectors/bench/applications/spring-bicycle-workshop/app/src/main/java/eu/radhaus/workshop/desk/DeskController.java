package eu.radhaus.workshop.desk;

import eu.radhaus.workshop.repairs.RepairFilter;
import eu.radhaus.workshop.repairs.RepairSearch;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Slf4j
@RestController
@RequestMapping("/desk")
@PreAuthorize("hasRole('STAFF')")
@RequiredArgsConstructor
public class DeskController {
    public record Label(String printer, String text) {}

    private final RepairSearch search;
    private final LabelPrinter printer;

    @GetMapping("/repairs")
    public List<Map<String, Object>> repairs(@ModelAttribute RepairFilter filter) {
        log.info("search in state {}", filter.getState());
        return search.find(filter);
    }

    @GetMapping("/overdue")
    public List<Long> overdue(@RequestParam(defaultValue = "days") String unit, @RequestParam int amount) {
        return search.overdue(unit, amount);
    }

    @GetMapping("/highlight")
    public long highlight(@RequestParam String word, @ModelAttribute RepairFilter filter) {
        Pattern pattern = Pattern.compile(Pattern.quote(word), Pattern.CASE_INSENSITIVE);
        return search.find(filter).stream()
                .filter(row -> pattern.matcher(String.valueOf(row.get("bicycle"))).find())
                .count();
    }

    @PostMapping("/labels")
    public ResponseEntity<Void> label(@RequestBody Label label) throws IOException, InterruptedException {
        boolean done = printer.print(label.printer(), label.text());
        if (!done) {
            log.warn("printer " + label.printer() + " did not print");
        }
        return ResponseEntity.status(done ? 202 : 503).build();
    }

    @PostMapping("/labels/{job}/again")
    public boolean again(@PathVariable int job) throws IOException, InterruptedException {
        return printer.reprint(job);
    }

    @PostMapping("/labels/cancel")
    public boolean cancel(@RequestParam String job) throws IOException, InterruptedException {
        return printer.cancel(job);
    }
}
