package be.torenhof.desk;

import be.torenhof.sql.Sql;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.messaging.handler.annotation.Payload;
import org.springframework.stereotype.Component;

@Component
public class CheckInListener {
    public record CheckIn(String guest, int room) {}

    private final JdbcTemplate jdbc;

    public CheckInListener(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @KafkaListener(topics = "check-ins")
    public void receive(@Payload CheckIn checkIn) {
        String sql = Sql.join("UPDATE stay SET arrived = 1", "WHERE guest =", "'" + checkIn.guest() + "'");
        jdbc.update(sql);
    }
}
