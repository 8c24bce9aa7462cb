package be.torenhof.rooms;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
public class WishController {
    @PostMapping("/wishes")
    public String wish(@RequestParam("wish") String wish, Model model) {
        model.addAttribute("wish", wish);
        model.addAttribute("number", 7);
        return "wish";
    }
}
