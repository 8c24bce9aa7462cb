package com.harrowgate.labels;

import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class LabelController {
    private static final Pattern LABEL = Pattern.compile("^[a-z]+(-[a-z]+)*-?$");

    public record Label(String text) {}

    @PostMapping("/labels")
    public ResponseEntity<Void> check(@RequestBody Label label) {
        boolean isValid = LABEL.matcher(label.text()).matches();
        return ResponseEntity.status(isValid ? 204 : 422).build();
    }
}
