package it.colline.tastings;

import it.colline.sql.Select;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class TastingController {
    @Autowired
    private JdbcTemplate jdbc;

    @GetMapping("/tastings")
    public List<Long> list(@RequestParam String town, @RequestParam int seats) {
        Select select = Select.from("tasting").and("town", town).and("seats", seats);
        return jdbc.queryForList(select.text(), Long.class, select.values());
    }
}
