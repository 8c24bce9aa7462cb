package org.kiosk.report;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

class SalesQueries {

    private final DataSource source;

    SalesQueries(DataSource source) {
        this.source = source;
    }

    List<Long> monthlyTotals(ReportFilter filter) throws SQLException {
        StringBuilder sql = new StringBuilder("SELECT month, SUM(amount) AS total FROM sales WHERE year = ");
        sql.append(filter.getYear());
        List<String> arguments = new ArrayList<>();
        if (!filter.getRegion().isEmpty()) {
            sql.append(" AND region = ?");
            arguments.add(filter.getRegion());
        }
        if (!filter.getProduct().isEmpty()) {
            sql.append(" AND product LIKE ?");
            arguments.add(filter.getProduct() + "%");
        }
        sql.append(" GROUP BY month ORDER BY month");

        List<Long> totals = new ArrayList<>();
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql.toString())) {
            for (int i = 0; i < arguments.size(); i++) {
                statement.setString(i + 1, arguments.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    totals.add(rows.getLong("total"));
                }
            }
        }
        return totals;
    }
}
