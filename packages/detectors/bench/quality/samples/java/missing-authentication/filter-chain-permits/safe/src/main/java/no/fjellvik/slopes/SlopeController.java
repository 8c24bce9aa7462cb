package no.fjellvik.slopes;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/slopes")
public class SlopeController {
    private final Map<Long, Boolean> open = new ConcurrentHashMap<>();

    @GetMapping("/{id}")
    public boolean isOpen(@PathVariable long id) {
        return open.getOrDefault(id, false);
    }

    @PostMapping("/{id}")
    public void add(@PathVariable long id) {
        open.put(id, true);
    }

    @PutMapping("/{id}")
    public void change(@PathVariable long id, @RequestParam boolean isOpen) {
        open.replace(id, isOpen);
    }

    @PostMapping("/{id}/groom")
    public void groom(@PathVariable long id) {
        open.replace(id, false);
    }

    @DeleteMapping("/{id}")
    public void close(@PathVariable long id) {
        open.remove(id);
    }
}
