package no.fjellvik.cards;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
public class CardStore {
    private final JdbcTemplate jdbc;

    public CardStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<Long> ids(String owner) {
        return jdbc.queryForList("SELECT id FROM card WHERE owner = ?", Long.class, owner);
    }

    public void label(long id, String owner, String label) {
        jdbc.update("UPDATE card SET label = ? WHERE id = ? AND owner = ?", label, id, owner);
    }

    public void limit(long id, String owner, int limit) {
        jdbc.update("UPDATE card SET spending_limit = ? WHERE id = ? AND owner = ?", limit, id, owner);
    }

    public void drop(long id) {
        jdbc.update("DELETE FROM card WHERE id = ?", id);
    }
}
