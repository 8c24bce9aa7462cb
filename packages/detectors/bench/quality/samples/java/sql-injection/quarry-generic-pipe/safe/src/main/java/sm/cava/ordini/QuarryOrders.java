package sm.cava.ordini;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class QuarryOrders {
    private final JdbcTemplate template;

    public QuarryOrders(JdbcTemplate template) {
        this.template = template;
    }

    @GetMapping("/orders/numbers")
    public List<Integer> numbers(@RequestParam String stone) {
        Crate<String> crate = Crate.of(stone);
        Crate<String> quoted = crate.convert(content -> "'granite'");
        String sql = "SELECT number FROM stone_order WHERE stone = " + quoted.content();
        return template.query(sql, (row, index) -> row.getInt("number"));
    }
}
