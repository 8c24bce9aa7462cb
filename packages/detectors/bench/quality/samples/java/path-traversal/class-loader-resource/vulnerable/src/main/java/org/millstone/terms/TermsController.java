package org.millstone.terms;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class TermsController {
    @GetMapping(value = "/terms", produces = "text/plain")
    public String terms(@RequestParam(defaultValue = "en") String language) throws IOException {
        String file = fileFor(language);
        try (InputStream in = getClass().getClassLoader().getResourceAsStream("terms/" + file)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String fileFor(String language) {
        return switch (language) {
            case "de" -> "terms-german.txt";
            case "sv" -> "terms-swedish.txt";
            default -> "terms-" + language + ".txt";
        };
    }
}
