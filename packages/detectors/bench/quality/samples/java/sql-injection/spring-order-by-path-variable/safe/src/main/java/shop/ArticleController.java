package shop;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class ArticleController {
    private final JdbcTemplate template;

    public ArticleController(JdbcTemplate template) {
        this.template = template;
    }

    @GetMapping("/articles/by/{column}")
    public List<String> sorted(@PathVariable String column) {
        Order order = new Order(Column.valueOf(column.toUpperCase(java.util.Locale.ROOT)).name());
        return template.queryForList("SELECT title FROM article" + order.clause(), String.class);
    }
}
