package eu.radhaus.workshop.repairs;

import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Pages for the screen in the shop and for the link on a ticket: no login, no scripts. */
@RestController
@RequestMapping("/status")
@RequiredArgsConstructor
public class StatusPageController {
    private final RepairRepository repairs;

    @GetMapping(path = "/{ticket}", produces = MediaType.TEXT_HTML_VALUE)
    public String status(@PathVariable String ticket) {
        Optional<Repair> repair = repairs.findByTicket(ticket);
        String text = repair.map(Repair::getState).map(this::worded).orElse("unknown");
        return page("Ticket " + HtmlUtils.htmlEscape(ticket), text);
    }

    @GetMapping(path = "/find", produces = MediaType.TEXT_HTML_VALUE)
    public String find(@RequestParam(required = false) String ticket) {
        if (ticket == null || ticket.isBlank()) {
            return page("Find your ticket", "<form><input name=\"ticket\"></form>");
        }
        if (repairs.findByTicket(ticket).isEmpty()) {
            return page("Find your ticket", "There is no ticket " + ticket + ".");
        }
        return page("Find your ticket", "It is <a href=\"/status/" + HtmlUtils.htmlEscape(ticket) + "\">here</a>.");
    }

    @GetMapping("/{ticket}/text")
    public ResponseEntity<String> text(@PathVariable String ticket) {
        String state = repairs.findByTicket(ticket).map(Repair::getState).map(this::worded).orElse("unknown");
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(ticket + ": " + state);
    }

    private String worded(Repair.State state) {
        return switch (state) {
            case RECEIVED -> "we have your bicycle";
            case IN_WORK -> "we are at it";
            case READY -> "ready, come and fetch it";
            case FETCHED -> "you have it";
        };
    }

    private static String page(String title, String body) {
        return "<!doctype html><title>" + title + "</title><h1>" + title + "</h1><p>" + body + "</p>";
    }
}
