package org.cityshelf.library.web;

import java.util.Map;
import org.cityshelf.library.service.PatronService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
public class LoginController {

    private static final Map<String, String> AREAS = Map.of("loans", "/me", "catalogue", "/catalogue", "desk", "/desk/loans");

    private final PatronService patrons;

    public LoginController(PatronService patrons) {
        this.patrons = patrons;
    }

    @GetMapping("/login")
    public String login() {
        return "login";
    }

    @GetMapping("/continue")
    public String proceed(@RequestParam(defaultValue = "/me") String to) {
        return "redirect:" + to;
    }

    @GetMapping("/area")
    public String area(@RequestParam(defaultValue = "loans") String name) {
        return "redirect:" + AREAS.getOrDefault(name, "/me");
    }

    @PostMapping("/password/forgot")
    public String forgot(@RequestParam String email, Model model) {
        patrons.startReset(email);
        model.addAttribute("text", "If the address is known, a mail is on its way.");
        return "message";
    }

    @GetMapping("/password/reset")
    public String resetForm(@RequestParam String code, Model model) {
        model.addAttribute("code", code);
        return "reset";
    }

    @PostMapping("/password/reset")
    public String reset(@RequestParam String code, @RequestParam String password, Model model) {
        boolean done = password.length() >= 12 && patrons.finishReset(code, password);
        model.addAttribute("text", done ? "Your password is set." : "The link or the password is not valid.");
        return "message";
    }
}
