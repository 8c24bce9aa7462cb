package io.tessera.badge;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.HtmlUtils;

@Controller
public class BadgeController {
    @GetMapping(value = "/badge", produces = MediaType.TEXT_HTML_VALUE)
    @ResponseBody
    public String badge(@RequestParam String holder, @RequestParam(defaultValue = "guest") String level) {
        String rank = "gold".equals(level) ? "Gold" : "Guest";
        return render(holder, rank);
    }

    private static String render(String holder, String rank) {
        return "<div class=\"badge\"><b>" + holder + "</b><i>" + rank + "</i></div>";
    }
}
