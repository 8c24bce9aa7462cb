package dk.strandby.berths;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
public class Berths {
    private final JdbcTemplate jdbc;

    public Berths(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public long add(int metres) {
        jdbc.update("INSERT INTO berth (metres) VALUES (?)", metres);
        Long id = jdbc.queryForObject("SELECT max(id) FROM berth", Long.class);
        return id == null ? 0 : id;
    }

    public void drop(long id) {
        jdbc.update("DELETE FROM berth WHERE id = ?", id);
    }

    public void measure(long id, int metres) {
        jdbc.update("UPDATE berth SET metres = ? WHERE id = ?", metres, id);
    }

    public void rent(long id, int cents) {
        jdbc.update("UPDATE berth SET rent = ? WHERE id = ?", cents, id);
    }
}
