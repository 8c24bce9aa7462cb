package pl.filmoteka.miniatury;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class ThumbnailJob {
    @PostMapping("/thumbnails")
    public ResponseEntity<String> create(@RequestParam("filter") String filter) throws IOException, InterruptedException {
        String chosen = choose(filter);
        ProcessBuilder builder = new ProcessBuilder();
        List<String> command = new ArrayList<>();
        command.add("bash");
        command.add("-c");
        command.add("ffmpeg -i /srv/films/latest.mp4 -vf " + chosen + " -frames:v 1 /srv/films/latest.png");
        builder.command(command);
        Process process = builder.start();
        return ResponseEntity.ok(process.waitFor() == 0 ? "done" : "failed");
    }

    private String choose(String filter) {
        List<String> filters = new ArrayList<>();
        filters.add("scale=320:-1");
        filters.add(filter);
        filters.add("thumbnail");
        filters.remove(0);
        return filters.get(0);
    }
}
