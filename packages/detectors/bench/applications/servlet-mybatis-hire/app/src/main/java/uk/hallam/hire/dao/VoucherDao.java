package uk.hallam.hire.dao;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Vouchers that a customer can turn into credit, and loyalty points. */
public class VoucherDao {
    public BigDecimal redeem(String code, long customerId) throws SQLException {
        try (Connection connection = Database.connection()) {
            BigDecimal value;
            try (PreparedStatement query = connection.prepareStatement("SELECT value, used FROM vouchers WHERE code = ?")) {
                query.setString(1, code);
                try (ResultSet rows = query.executeQuery()) {
                    if (!rows.next() || rows.getBoolean("used")) {
                        return null;
                    }
                    value = rows.getBigDecimal("value");
                }
            }
            try (PreparedStatement credit = connection.prepareStatement("UPDATE customers SET credit = credit + ? WHERE id = ?")) {
                credit.setBigDecimal(1, value);
                credit.setLong(2, customerId);
                credit.executeUpdate();
            }
            try (PreparedStatement used = connection.prepareStatement("UPDATE vouchers SET used = 1 WHERE code = ?")) {
                used.setString(1, code);
                used.executeUpdate();
            }
            return value;
        }
    }

    public boolean spendPoints(long customerId, int points) throws SQLException {
        try (Connection connection = Database.connection();
                PreparedStatement statement = connection.prepareStatement(
                        "UPDATE customers SET points = points - ? WHERE id = ? AND points >= ?")) {
            statement.setInt(1, points);
            statement.setLong(2, customerId);
            statement.setInt(3, points);
            return statement.executeUpdate() == 1;
        }
    }

    public boolean transfer(long from, long to, int points) throws SQLException {
        try (Connection connection = Database.connection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement query = connection.prepareStatement("SELECT points FROM customers WHERE id = ? FOR UPDATE")) {
                query.setLong(1, from);
                try (ResultSet rows = query.executeQuery()) {
                    if (!rows.next() || rows.getInt("points") < points) {
                        connection.rollback();
                        return false;
                    }
                }
            }
            move(connection, from, -points);
            move(connection, to, points);
            connection.commit();
            return true;
        }
    }

    private static void move(Connection connection, long customerId, int points) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("UPDATE customers SET points = points + ? WHERE id = ?")) {
            statement.setInt(1, points);
            statement.setLong(2, customerId);
            statement.executeUpdate();
        }
    }
}
