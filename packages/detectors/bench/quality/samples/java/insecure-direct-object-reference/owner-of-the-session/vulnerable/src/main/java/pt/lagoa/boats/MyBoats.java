package pt.lagoa.boats;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.SessionAttribute;

@RestController
@RequestMapping("/my/boats")
public class MyBoats {
    private final JdbcTemplate jdbc;

    public MyBoats(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping
    public List<Long> ids(@SessionAttribute("user") long user) {
        return jdbc.queryForList("SELECT id FROM boat WHERE owner = ?", Long.class, user);
    }

    @GetMapping("/{id}/berth")
    public Long berth(@PathVariable long id, @SessionAttribute("user") long user) {
        return jdbc.queryForObject("SELECT berth FROM boat WHERE id = ?", Long.class, id);
    }

    @PutMapping("/{id}/name")
    public ResponseEntity<Void> rename(
            @PathVariable long id, @RequestParam String name, @SessionAttribute("user") long user) {
        int changed = jdbc.update("UPDATE boat SET name = ? WHERE id = ? AND owner = ?", name, id, user);
        return ResponseEntity.status(changed == 1 ? 204 : 404).build();
    }

    @DeleteMapping("/{id}")
    public ResponseEntity<Void> sell(@PathVariable long id, @SessionAttribute("user") long user) {
        int changed = jdbc.update("DELETE FROM boat WHERE id = ? AND owner = ?", id, user);
        return ResponseEntity.status(changed == 1 ? 204 : 404).build();
    }
}
