package com.larkfield.members;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.stereotype.Repository;

@Repository
public class MemberDao {
    private final DataSource dataSource;

    public MemberDao(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public List<Long> findIds(String city, int limit) throws SQLException {
        StringBuilder sql = new StringBuilder("SELECT id FROM member WHERE active = 1");
        if (city != null && !city.isEmpty()) {
            sql.append(" AND city = ?");
        }
        sql.append(" ORDER BY id LIMIT ?");
        List<Long> ids = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql.toString())) {
            int position = 1;
            if (city != null && !city.isEmpty()) {
                statement.setString(position++, city);
            }
            statement.setInt(position, limit);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong("id"));
                }
            }
        }
        return ids;
    }
}
