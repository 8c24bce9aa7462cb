package uk.hallam.hire.dao;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Old years are in a database of their own, one table a year. */
public class ArchiveDao {
    private static final Set<String> COLUMNS = Set.of("number", "issued_on", "amount", "customer_name");

    public List<Map<String, Object>> year(int year, String column) throws SQLException {
        if (!COLUMNS.contains(column)) {
            throw new IllegalArgumentException("no such column");
        }
        String sql = "SELECT * FROM invoices_" + year + " ORDER BY " + column;
        try (Connection connection = Database.archive(); PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            return asMaps(rows);
        }
    }

    public List<Map<String, Object>> ofCustomers(int year, List<String> names) throws SQLException {
        String marks = String.join(", ", java.util.Collections.nCopies(names.size(), "?"));
        String sql = "SELECT * FROM invoices_" + year + " WHERE customer_name IN (" + marks + ")";
        try (Connection connection = Database.archive(); PreparedStatement statement = connection.prepareStatement(sql)) {
            int index = 1;
            for (String name : names) {
                statement.setString(index++, name);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return asMaps(rows);
            }
        }
    }

    private static List<Map<String, Object>> asMaps(ResultSet rows) throws SQLException {
        ResultSetMetaData meta = rows.getMetaData();
        List<Map<String, Object>> found = new ArrayList<>();
        while (rows.next()) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (int i = 1; i <= meta.getColumnCount(); i++) {
                row.put(meta.getColumnLabel(i), rows.getObject(i));
            }
            found.add(row);
        }
        return found;
    }
}
