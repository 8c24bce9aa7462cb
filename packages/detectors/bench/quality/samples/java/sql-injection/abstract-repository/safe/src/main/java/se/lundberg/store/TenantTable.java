package se.lundberg.store;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
public class TenantTable extends AbstractTable {
    public TenantTable(JdbcTemplate jdbc) {
        super(jdbc);
    }

    @Override
    protected String table() {
        return "tenant";
    }

    public List<Long> named(String name) {
        return idsWhere("name = ?", name);
    }
}
