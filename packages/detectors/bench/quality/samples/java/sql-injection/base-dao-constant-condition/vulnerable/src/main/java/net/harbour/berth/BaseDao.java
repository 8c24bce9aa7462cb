package net.harbour.berth;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

abstract class BaseDao<T> {

    private final DataSource pool;

    BaseDao(DataSource pool) {
        this.pool = pool;
    }

    abstract String table();

    abstract T read(ResultSet row) throws SQLException;

    List<T> list(String condition) throws SQLException {
        String sql = "SELECT * FROM " + table() + " WHERE " + condition;
        List<T> found = new ArrayList<>();
        try (Connection c = pool.getConnection();
                Statement s = c.createStatement();
                ResultSet row = s.executeQuery(sql)) {
            while (row.next()) {
                found.add(read(row));
            }
        }
        return found;
    }
}
