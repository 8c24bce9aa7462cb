package uk.hallam.hire.dao;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Gathers the conditions of a statement. */
public class Conditions {
    private final StringBuilder clause = new StringBuilder("1 = 1");
    private final List<Object> values = new ArrayList<>();

    public Conditions equal(String column, Object value) {
        clause.append(" AND ").append(column).append(" = ?");
        values.add(value);
        return this;
    }

    public Conditions between(String column, Object from, Object to) {
        clause.append(" AND ").append(column).append(" BETWEEN ? AND ?");
        values.add(from);
        values.add(to);
        return this;
    }

    public Conditions startsWith(String column, String prefix) {
        clause.append(" AND ").append(column).append(" LIKE '").append(prefix).append("%'");
        return this;
    }

    public String clause() {
        return clause.toString();
    }

    public void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }
}
