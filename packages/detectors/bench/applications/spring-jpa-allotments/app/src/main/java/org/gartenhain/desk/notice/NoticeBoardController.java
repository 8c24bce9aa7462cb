package org.gartenhain.desk.notice;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
public class NoticeBoardController {
    private final NoticeRepository notices;

    public NoticeBoardController(NoticeRepository notices) {
        this.notices = notices;
    }

    @GetMapping("/notices")
    public String board(Model model) {
        model.addAttribute("notices", notices.findTop20ByOrderByDayDesc());
        return "notices/board";
    }

    @GetMapping("/notices/{id}")
    public String one(@PathVariable Long id, Model model) {
        model.addAttribute("notice", notices.findById(id).orElseThrow());
        return "notices/one";
    }
}
