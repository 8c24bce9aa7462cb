package nl.windhoek.web;

import java.security.Principal;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@CrossOrigin(origins = "https://app.windhoek.nl", allowCredentials = "true", maxAge = 600)
public class BalanceController {
    public interface Balances {
        long of(String user);
    }

    private final Balances balances;

    public BalanceController(Balances balances) {
        this.balances = balances;
    }

    @GetMapping("/balance")
    public long balance(Principal principal) {
        return balances.of(principal.getName());
    }
}
