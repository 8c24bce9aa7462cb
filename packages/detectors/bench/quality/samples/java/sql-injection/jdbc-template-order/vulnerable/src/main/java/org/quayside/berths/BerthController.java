package org.quayside.berths;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/berths")
public class BerthController {
    private static final Map<String, String> COLUMNS =
            Map.of("name", "b.name", "length", "b.length_m", "price", "t.price");

    private final JdbcTemplate jdbc;

    public BerthController(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping
    public List<Map<String, Object>> list(@RequestParam(defaultValue = "name") String sort) {
        String column = COLUMNS.getOrDefault(sort, sort);
        return jdbc.queryForList("SELECT b.id, b.name FROM berth b JOIN tariff t ON t.id = b.tariff ORDER BY " + column);
    }
}
