package se.lundberg.fleet;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class FleetController {
    enum Column {
        PLATE, MILEAGE, BOUGHT_AT
    }

    private final NamedParameterJdbcTemplate jdbc;

    public FleetController(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping("/fleet")
    public List<Map<String, Object>> list(@RequestParam String depot, @RequestParam String by) {
        String column = by.toUpperCase(Locale.ROOT);
        String sql = "SELECT plate FROM van WHERE depot = :depot ORDER BY " + column;
        return jdbc.queryForList(sql, Map.of("depot", depot));
    }
}
