package ch.steinbruch.filter;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class StoneController {
    private final JdbcTemplate jdbc;

    public StoneController(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @PostMapping("/stones")
    public List<Long> search(@RequestBody Node filter) {
        Conditions conditions = new Conditions();
        String sql = "SELECT id FROM block WHERE " + conditions.of(filter);
        return jdbc.queryForList(sql, Long.class, conditions.values());
    }
}
