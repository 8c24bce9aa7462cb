package ch.steinbruch.survey;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class DepthController {
    private final JdbcTemplate jdbc;

    public DepthController(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping("/deep")
    public List<Long> deeper(@RequestParam String metres) {
        double cleaned = Double.parseDouble(metres);
        return jdbc.queryForList("SELECT id FROM quarry WHERE depth > " + cleaned, Long.class);
    }
}
