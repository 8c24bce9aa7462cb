package si.kranj.permits;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
public class LoginPages {
    private final ClerkRepository clerks;
    private final PasswordEncoder encoder;

    public LoginPages(ClerkRepository clerks, PasswordEncoder encoder) {
        this.clerks = clerks;
        this.encoder = encoder;
    }

    @GetMapping("/login")
    public String form() {
        return "login";
    }

    @PostMapping("/login")
    public String login(@RequestParam String name, @RequestParam String password, HttpServletRequest request) {
        Clerk clerk = clerks.named(name);
        if (clerk == null || !encoder.matches(password, clerk.hash())) {
            return "login";
        }
        request.changeSessionId();
        request.getSession().setAttribute("clerk", clerk.id());
        return "redirect:/permits";
    }
}
