package org.gartenhain.desk.notice;

import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.security.Principal;

@Controller
public class NoticeEditController {
    private final NoticeRepository notices;

    public NoticeEditController(NoticeRepository notices) {
        this.notices = notices;
    }

    @PostMapping("/notices")
    public String add(@RequestParam String title, @RequestParam String text, @RequestParam String footer, Principal principal) {
        String cleanFooter = Jsoup.clean(footer, Safelist.basic());
        notices.save(new Notice(title, text, cleanFooter, principal.getName()));
        return "redirect:/notices";
    }
}
