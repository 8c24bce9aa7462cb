package ch.steinbruch.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class NoteController {
    @PostMapping("/notes")
    public void keep(@RequestBody Map<String, Map<String, String>> body) throws IOException {
        Map<String, String> note = body.getOrDefault("note", Map.of());
        String file = fileOf(note.get("title"));
        Files.write(Path.of("/srv/notes").resolve(file), note.get("text").getBytes(StandardCharsets.UTF_8));
    }

    private static String fileOf(String title) {
        return DigestUtils.sha256Hex(title) + ".txt";
    }
}
