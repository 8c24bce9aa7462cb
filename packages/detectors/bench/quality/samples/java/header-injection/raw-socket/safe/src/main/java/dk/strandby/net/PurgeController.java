package dk.strandby.net;

import java.io.IOException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class PurgeController {
    private final Purge purge = new Purge();

    @PostMapping("/purge")
    public void purge(@RequestParam String page) throws IOException {
        purge.purge(page);
    }
}
