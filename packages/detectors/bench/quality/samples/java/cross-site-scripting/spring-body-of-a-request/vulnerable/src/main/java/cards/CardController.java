package cards;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class CardController {
    @PostMapping(path = "/card", produces = MediaType.TEXT_HTML_VALUE)
    public String card(@RequestBody Card card) {
        return "<div class=\"card\">" + card.title() + "</div>";
    }
}
