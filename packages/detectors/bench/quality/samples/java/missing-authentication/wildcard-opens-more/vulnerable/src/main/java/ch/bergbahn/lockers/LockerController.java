package ch.bergbahn.lockers;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/lockers")
public class LockerController {
    public record Rent(String guest, int days) {}

    private final LockerService service;

    public LockerController(LockerService service) {
        this.service = service;
    }

    @GetMapping
    public List<Locker> all() {
        return service.all();
    }

    @GetMapping("/{number}/key")
    public ResponseEntity<String> whereIsTheKey(@PathVariable int number) {
        return service.deskOf(number).map(ResponseEntity::ok).orElse(ResponseEntity.notFound().build());
    }

    @PostMapping("/{number}")
    @ResponseStatus(HttpStatus.CREATED)
    public void rent(@PathVariable int number, @RequestBody Rent rent) {
        service.rent(number, rent.guest(), rent.days());
    }

    @PutMapping("/{number}")
    public void extend(@PathVariable int number, @RequestBody Rent rent) {
        service.extend(number, rent.days());
    }

    @PutMapping("/{number}/desk")
    public void move(@PathVariable int number, @RequestBody String desk) {
        service.move(number, desk.strip());
    }

    @DeleteMapping("/{number}/key")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void giveUp(@PathVariable int number) {
        service.giveUp(number);
    }
}
