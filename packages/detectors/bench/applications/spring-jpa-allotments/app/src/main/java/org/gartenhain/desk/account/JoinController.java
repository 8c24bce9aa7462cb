package org.gartenhain.desk.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

import java.util.Map;

@Controller
public class JoinController {
    private static final Map<String, String> PLACES = Map.of("plots", "/plots", "notices", "/notices");

    private final JoinService joining;
    private final CodeMaker codes;

    public JoinController(JoinService joining, CodeMaker codes) {
        this.joining = joining;
        this.codes = codes;
    }

    @PostMapping("/invites")
    @PreAuthorize("hasRole('BOARD')")
    @ResponseBody
    public String invite(@RequestParam String email) {
        return joining.invite(email);
    }

    @PostMapping("/join")
    public String join(@Valid JoinForm form, HttpServletResponse response) {
        joining.join(form);
        Cookie cookie = new Cookie("joined", codes.confirmationToken());
        cookie.setHttpOnly(true);
        cookie.setSecure(true);
        response.addCookie(cookie);
        return "redirect:/members/me";
    }

    @GetMapping("/welcome")
    public String welcome(@RequestParam(required = false) String next) {
        return "redirect:" + (next == null ? "/" : next);
    }

    @GetMapping("/go")
    public String go(@RequestParam String place) {
        return "redirect:" + PLACES.getOrDefault(place, "/");
    }

    @GetMapping("/back")
    public String back(@RequestParam String to) {
        if (!to.matches("/[a-z]+(/[0-9]+)?")) {
            return "redirect:/";
        }
        return "redirect:" + to;
    }
}
