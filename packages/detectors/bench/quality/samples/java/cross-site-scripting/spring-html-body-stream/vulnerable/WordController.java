package org.example.words;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.owasp.encoder.Encode;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class WordController {

    @GetMapping(value = "/words", produces = "text/html")
    public String words(@RequestParam(name = "w", defaultValue = "") String words) {
        String items = Arrays.stream(words.split(","))
                .map(String::trim)
                .map(word -> "<li>" + Encode.forJava(word) + "</li>")
                .collect(Collectors.joining());
        return "<ul>" + items + "</ul>";
    }
}
