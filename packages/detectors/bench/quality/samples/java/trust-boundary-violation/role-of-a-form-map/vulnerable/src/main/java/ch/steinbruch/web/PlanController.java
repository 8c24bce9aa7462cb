package ch.steinbruch.web;

import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
public class PlanController {
    private final Map<String, String> roles;

    public PlanController(Map<String, String> roles) {
        this.roles = roles;
    }

    @PostMapping("/plan")
    public String choose(@RequestParam Map<String, String> form, HttpSession session) {
        String role = form.get("role");
        session.setAttribute("plan", 3);
        session.setAttribute("role", role);
        return "redirect:/plan";
    }
}
