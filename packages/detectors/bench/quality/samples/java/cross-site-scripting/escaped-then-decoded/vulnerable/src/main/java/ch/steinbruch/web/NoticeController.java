package ch.steinbruch.web;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

@RestController
public class NoticeController {
    @GetMapping(path = "/notice", produces = MediaType.TEXT_HTML_VALUE)
    public String notice(@RequestParam String text) {
        String escaped = HtmlUtils.htmlEscape(text);
        String shown = HtmlUtils.htmlUnescape(escaped).trim();
        return "<p class=\"notice\">" + shown + "</p>";
    }
}
