package pt.lagoa.visits;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class VisitController {
    private final ApplicationEventPublisher events;

    public VisitController(ApplicationEventPublisher events) {
        this.events = events;
    }

    @PostMapping("/visits")
    @ResponseStatus(HttpStatus.ACCEPTED)
    public void visit(@RequestParam String page, @RequestHeader("User-Agent") String agent) {
        events.publishEvent(new VisitEvent(page, agent));
    }
}
