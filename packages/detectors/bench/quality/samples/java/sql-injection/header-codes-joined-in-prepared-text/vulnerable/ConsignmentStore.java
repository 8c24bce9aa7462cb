package com.northquay.freight;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

class ConsignmentStore {

    private final DataSource dataSource;

    ConsignmentStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    long totalWeight(String depot, List<String> codes) throws SQLException {
        String wanted = codes.stream()
                .map(code -> "'" + code.trim() + "'")
                .collect(Collectors.joining(", "));
        String sql = "SELECT COALESCE(SUM(weight_kg), 0) FROM consignment"
                + " WHERE depot = ? AND code IN (" + wanted + ")";
        try (Connection connection = dataSource.getConnection();
             PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, depot);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
