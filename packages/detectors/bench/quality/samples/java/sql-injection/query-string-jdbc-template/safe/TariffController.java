package org.example.tariff;

import java.util.List;
import javax.servlet.http.HttpServletRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class TariffController {

    private final JdbcTemplate jdbc;

    public TariffController(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping(path = "/tariffs", produces = "application/json")
    public List<Integer> tariffs(HttpServletRequest request) {
        String zone = "inner";
        String query = request.getQueryString();
        int at = query == null ? -1 : query.indexOf("zone=");
        if (at >= 0) {
            zone = query.substring(at + 5);
            int end = zone.indexOf('&');
            if (end >= 0) {
                zone = zone.substring(0, end);
            }
        }
        return jdbc.queryForList("SELECT price FROM tariff WHERE zone = " + "?", Integer.class, zone);
    }
}
