package dk.strandby.berths;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/berths")
@PreAuthorize("isAuthenticated()")
public class BerthAdmin {
    private final Berths berths;

    public BerthAdmin(Berths berths) {
        this.berths = berths;
    }

    @PreAuthorize("hasRole('HARBOUR_MASTER')")
    @PostMapping
    public long add(@RequestParam int metres) {
        return berths.add(metres);
    }

    @PreAuthorize("hasRole('HARBOUR_MASTER')")
    @DeleteMapping("/{id}")
    public void drop(@PathVariable long id) {
        berths.drop(id);
    }

    @PreAuthorize("hasRole('HARBOUR_MASTER')")
    @PutMapping("/{id}/length")
    public void measure(@PathVariable long id, @RequestParam int metres) {
        berths.measure(id, metres);
    }

    @PutMapping("/{id}/rent")
    public void rent(@PathVariable long id, @RequestParam int cents) {
        berths.rent(id, cents);
    }
}
