package be.torenhof.tables;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/tables")
public class TableController {
    private final Map<Long, Integer> guests = new ConcurrentHashMap<>();

    @PostMapping("/{id}")
    public void open(@PathVariable long id, @RequestParam int amount) {
        guests.put(id, amount);
    }

    @PutMapping("/{id}/guests")
    public void change(@PathVariable long id, @RequestParam int amount) {
        guests.replace(id, amount);
    }

    @DeleteMapping("/{id}")
    public void drop(@PathVariable long id) {
        guests.remove(id);
    }

    @PostMapping("/{id}/close")
    public void close(@PathVariable long id) {
        guests.remove(id);
    }
}
