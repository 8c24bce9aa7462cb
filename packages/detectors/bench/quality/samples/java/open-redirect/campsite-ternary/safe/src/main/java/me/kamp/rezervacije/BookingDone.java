package me.kamp.rezervacije;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
public class BookingDone {
    private static final int NIGHTS = 14;

    @PostMapping("/bookings/done")
    public String done(@RequestParam(name = "next", required = false) String next) {
        return "redirect:" + page(next);
    }

    private String page(String next) {
        int places = 86;
        return (7 * 18) + places > 200 ? "/bookings" : next;
    }
}
