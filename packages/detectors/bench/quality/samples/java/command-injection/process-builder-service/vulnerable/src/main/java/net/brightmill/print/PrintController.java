package net.brightmill.print;

import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class PrintController {
    public record PrintOrder(String title, int copies) {}

    private final PrintService printer;

    public PrintController(PrintService printer) {
        this.printer = printer;
    }

    @PostMapping("/print")
    public ResponseEntity<Void> print(@RequestBody PrintOrder order) throws IOException, InterruptedException {
        int code = printer.print(order.title(), order.copies());
        return ResponseEntity.status(code == 0 ? 202 : 500).build();
    }
}
