package eu.radhaus.workshop.accounts;

import jakarta.servlet.http.HttpServletRequest;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequiredArgsConstructor
public class LoginController {
    private final PasswordService passwords;

    @GetMapping("/login")
    public String form() {
        return "login";
    }

    @GetMapping("/welcome")
    public String welcome(HttpServletRequest request, @RequestParam(required = false) String next) {
        if (request.isUserInRole("STAFF")) {
            return "redirect:/desk";
        }
        String target = next == null || next.isBlank() ? "/repairs" : next;
        return "redirect:" + target;
    }

    @PostMapping("/password/forgot")
    public String forgot(@RequestParam String login) throws InterruptedException {
        passwords.forgot(login);
        return "forgot";
    }

    @PostMapping("/password/new")
    public String renew(@RequestParam String token, @RequestParam String password, @RequestParam long ticket) {
        boolean done = passwords.renew(token, password);
        return done ? "redirect:/login?ticket=" + ticket : "expired";
    }
}
