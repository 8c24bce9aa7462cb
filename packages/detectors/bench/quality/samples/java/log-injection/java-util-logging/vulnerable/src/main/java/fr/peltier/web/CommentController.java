package fr.peltier.web;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class CommentController {
    private static final Logger LOGGER = Logger.getLogger(CommentController.class.getName());

    public record Comment(long page, String text) {}

    @PostMapping("/comments")
    @ResponseStatus(HttpStatus.ACCEPTED)
    public void add(@RequestBody Comment comment) {
        String line = String.format("comment on %d: %s", comment.page(), comment.text());
        LOGGER.log(Level.INFO, line);
    }
}
