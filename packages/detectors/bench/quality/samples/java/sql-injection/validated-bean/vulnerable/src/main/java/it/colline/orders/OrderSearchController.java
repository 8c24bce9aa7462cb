package it.colline.orders;

import jakarta.validation.Valid;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class OrderSearchController {
    private final JdbcClient jdbc;

    public OrderSearchController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @PostMapping("/orders/search")
    public List<Long> search(@Valid @RequestBody OrderSearch search) {
        return jdbc.sql("SELECT id FROM orders ORDER BY " + search.getColumn()).query(Long.class).list();
    }
}
