package eu.radhaus.workshop.repairs;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/repairs")
@RequiredArgsConstructor
public class RepairController {
    private final RepairRepository repairs;
    private final RepairSearch search;

    @GetMapping
    public List<Repair> mine(Principal principal) {
        return repairs.findByOwnerOrderByReceivedAtDesc(principal.getName());
    }

    @GetMapping("/counts")
    public Map<Repair.State, Long> counts(Principal principal) {
        return search.countByState(principal.getName());
    }

    @GetMapping("/{id}")
    public Repair one(@PathVariable Long id) {
        return repairs.findById(id).orElseThrow(RepairController::notFound);
    }

    @GetMapping("/{id}/price")
    public int price(@PathVariable Long id, Principal principal) {
        return repairs.findByIdAndOwner(id, principal.getName()).orElseThrow(RepairController::notFound).getCents();
    }

    @PutMapping("/{id}/wishes")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void wishes(@PathVariable Long id, @RequestParam String wishes, Principal principal) {
        Repair repair = repairs.findById(id).orElseThrow(RepairController::notFound);
        if (!repair.getOwner().equals(principal.getName())) {
            throw notFound();
        }
        repair.setWishes(wishes);
        repairs.save(repair);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void withdraw(@PathVariable Long id, Principal principal) {
        Repair repair = repairs.findByIdAndOwner(id, principal.getName()).orElseThrow(RepairController::notFound);
        if (repair.getState() != Repair.State.RECEIVED) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        repairs.delete(repair);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
