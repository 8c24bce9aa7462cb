package be.torenhof.reports;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

abstract class Report {
    private final String filter;

    Report(String filter) {
        this.filter = filter;
    }

    abstract String table();

    long rows(Connection connection) throws SQLException {
        String sql = "SELECT count(*) FROM " + table() + " WHERE " + filter;
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }
}
