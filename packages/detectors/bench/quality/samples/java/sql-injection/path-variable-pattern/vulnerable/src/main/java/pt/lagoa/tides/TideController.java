package pt.lagoa.tides;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class TideController {
    private final JdbcTemplate jdbc;

    public TideController(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping("/tides/{year}")
    public List<Double> heights(@PathVariable String year) {
        return jdbc.queryForList("SELECT height FROM tide_" + year, Double.class);
    }
}
