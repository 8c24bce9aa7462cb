package org.kiosk.report;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
        if (!filter.getRegion().isEmpty()) {
            sql.append(" AND region = '").append(filter.getRegion()).append('\'');
        }
        if (!filter.getProduct().isEmpty()) {
            sql.append(" AND product LIKE '").append(filter.getProduct()).append("%'");
        }
        sql.append(" GROUP BY month ORDER BY month");

        List<Long> totals = new ArrayList<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql.toString())) {
            while (rows.next()) {
                totals.add(rows.getLong("total"));
            }
        }
        return totals;
    }
}
