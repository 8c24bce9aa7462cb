package it.colline.jobs;

import java.io.IOException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class LabelPrinter {
    @PostMapping("/labels/print")
    public void print(@RequestParam("text") String text) throws IOException {
        ProcessBuilder builder = new ProcessBuilder();
        builder.command("sh", "-c", "echo \"" + text + "\" | lpr -P labels");
        builder.start();
    }
}
