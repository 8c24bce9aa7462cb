package hr.uprava.leave;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

@Service
public class LeaveService {
    private final JdbcTemplate jdbc;

    public LeaveService(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<Map<String, Object>> of(String person) {
        return jdbc.queryForList("SELECT * FROM paid_leave WHERE person = ?", person);
    }

    public List<Map<String, Object>> open() {
        return jdbc.queryForList("SELECT * FROM paid_leave WHERE NOT approved");
    }

    public void ask(String person, int days) {
        jdbc.update("INSERT INTO paid_leave (person, days) VALUES (?, ?)", person, days);
    }

    public void approve(long id) {
        jdbc.update("UPDATE paid_leave SET approved = TRUE WHERE id = ?", id);
    }
}
