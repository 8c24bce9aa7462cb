package be.torenhof.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
public class LeaveController {
    private static final Map<String, String> STARTS = Map.of("guest", "/welcome", "staff", "/desk");

    @PostMapping("/leave")
    public ModelAndView leave(@CookieValue(value = "start", defaultValue = "guest") String start) {
        String target = STARTS.containsKey(start) ? STARTS.get(start) : start;
        return new ModelAndView("redirect:" + target);
    }
}
