package ch.bergbahn.lockers;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

@Service
public class LockerService {
    private final JdbcTemplate jdbc;

    public LockerService(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<Locker> all() {
        return jdbc.query(
                "SELECT number, desk, guest IS NULL AS free FROM locker",
                (row, index) -> new Locker(row.getInt("number"), row.getString("desk"), row.getBoolean("free")));
    }

    public Optional<String> deskOf(int number) {
        return jdbc.queryForList("SELECT desk FROM locker WHERE number = ?", String.class, number).stream().findFirst();
    }

    public void rent(int number, String guest, int days) {
        jdbc.update("UPDATE locker SET guest = ?, days = ? WHERE number = ? AND guest IS NULL", guest, days, number);
    }

    public void extend(int number, int days) {
        jdbc.update("UPDATE locker SET days = days + ? WHERE number = ?", days, number);
    }

    public void move(int number, String desk) {
        jdbc.update("UPDATE locker SET desk = ? WHERE number = ?", desk, number);
    }

    public void giveUp(int number) {
        jdbc.update("UPDATE locker SET guest = NULL, days = 0 WHERE number = ?", number);
    }
}
