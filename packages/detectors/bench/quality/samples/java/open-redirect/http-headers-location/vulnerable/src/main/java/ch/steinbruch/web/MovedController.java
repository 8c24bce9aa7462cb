package ch.steinbruch.web;

import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class MovedController {
    @GetMapping("/old/{id}")
    public ResponseEntity<Void> moved(@PathVariable int id, @RequestParam(defaultValue = "/stones") String to) {
        HttpHeaders headers = new HttpHeaders();
        headers.setLocation(URI.create(to + "?id=" + id));
        return new ResponseEntity<>(headers, HttpStatus.FOUND);
    }
}
