package is.hverir.baths;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
public class Calendar {
    private final JdbcTemplate jdbc;

    public Calendar(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public String reserve(LocalDate day, int persons) {
        String number = UUID.randomUUID().toString();
        jdbc.update("INSERT INTO booking (number, day, persons) VALUES (?, ?, ?)", number, day, persons);
        return number;
    }
}
