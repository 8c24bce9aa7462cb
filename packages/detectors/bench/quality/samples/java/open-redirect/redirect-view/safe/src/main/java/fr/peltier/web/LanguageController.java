package fr.peltier.web;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.view.RedirectView;

@RestController
public class LanguageController {
    enum Page {
        HOME("/"), CART("/cart");

        private final String path;

        Page(String path) {
            this.path = path;
        }

        String path() {
            return path;
        }
    }

    @PostMapping("/language")
    public RedirectView choose(@RequestParam String language, @RequestParam String returnTo) {
        String target = returnTo.isEmpty() ? Page.HOME.path() : Page.valueOf(returnTo).path();
        return new RedirectView(target);
    }
}
