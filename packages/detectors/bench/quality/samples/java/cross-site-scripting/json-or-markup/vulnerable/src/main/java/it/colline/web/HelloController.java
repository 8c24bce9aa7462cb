package it.colline.web;

import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class HelloController {
    @GetMapping("/hello")
    public ResponseEntity<Object> hello(@RequestParam(defaultValue = "you") String name) {
        String text = "Hello, " + name + "!";
        return ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body("<b>" + text + "</b>");
    }
}
