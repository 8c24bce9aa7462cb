package pt.lagoa.tools;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Siren {
    private final AtomicReference<String> tone = new AtomicReference<>("low");

    @PostMapping("/siren")
    public void sound(@RequestParam(name = "tone") String wanted) throws IOException {
        tone.set(Boolean.parseBoolean(wanted) ? "high" : "low");
        new ProcessBuilder("sh", "-c", "play " + tone.get() + ".wav").start();
    }
}
