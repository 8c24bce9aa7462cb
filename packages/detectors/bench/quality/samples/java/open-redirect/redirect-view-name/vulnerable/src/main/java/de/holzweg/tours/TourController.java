package de.holzweg.tours;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
public class TourController {
    private final TourBook book;

    public TourController(TourBook book) {
        this.book = book;
    }

    @PostMapping("/tours/{id}/join")
    public String join(@PathVariable long id, @RequestParam("back") String back) {
        book.join(id);
        return "redirect:" + back;
    }
}
