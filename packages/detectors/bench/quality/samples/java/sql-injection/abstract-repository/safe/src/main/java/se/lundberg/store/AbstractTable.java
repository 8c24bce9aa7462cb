package se.lundberg.store;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

public abstract class AbstractTable {
    protected final JdbcTemplate jdbc;

    protected AbstractTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    protected abstract String table();

    protected List<Long> idsWhere(String condition, Object... values) {
        return jdbc.queryForList("SELECT id FROM " + table() + " WHERE " + condition, Long.class, values);
    }
}
