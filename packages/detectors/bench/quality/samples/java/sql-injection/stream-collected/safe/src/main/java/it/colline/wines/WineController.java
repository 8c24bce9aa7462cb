package it.colline.wines;

import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class WineController {
    public record Choice(List<String> grapes, int page) {}

    private final WineQuery query;

    public WineController(WineQuery query) {
        this.query = query;
    }

    @PostMapping("/wines/search")
    public List<String> search(@RequestBody Choice choice) {
        return query.names(choice.grapes());
    }
}
