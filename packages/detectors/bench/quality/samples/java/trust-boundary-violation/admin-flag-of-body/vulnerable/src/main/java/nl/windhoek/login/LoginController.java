package nl.windhoek.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import lombok.Data;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class LoginController {
    @Data
    public static class Login {
        private String name;
        private String password;
        private boolean admin;
    }

    public interface Accounts {
        Account check(String name, String password);
    }

    public record Account(long id, boolean admin) {}

    private final Accounts accounts;

    public LoginController(Accounts accounts) {
        this.accounts = accounts;
    }

    @PostMapping("/login")
    public ResponseEntity<Void> login(@RequestBody Login login, HttpServletRequest request) {
        Account account = accounts.check(login.getName(), login.getPassword());
        if (account == null) {
            return ResponseEntity.status(401).build();
        }
        request.changeSessionId();
        HttpSession session = request.getSession();
        session.setAttribute("account", account.id());
        session.setAttribute("isAdmin", login.isAdmin());
        return ResponseEntity.noContent().build();
    }
}
