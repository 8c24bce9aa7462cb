package no.fjellvik.cards;

import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/cards")
public class CardController {
    private final CardStore cards;

    public CardController(CardStore cards) {
        this.cards = cards;
    }

    @GetMapping
    public List<Long> all(Authentication user) {
        return cards.ids(user.getName());
    }

    @PutMapping("/{id}/label")
    public void label(@PathVariable long id, @RequestParam String label, Authentication user) {
        cards.label(id, user.getName(), label);
    }

    @PutMapping("/{id}/limit")
    public void limit(@PathVariable long id, @RequestParam int limit, Authentication user) {
        cards.limit(id, user.getName(), limit);
    }

    @DeleteMapping("/{id}")
    public void drop(@PathVariable long id, Authentication user) {
        cards.drop(id, user.getName());
    }
}
