package uk.hallam.hire.dao;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import uk.hallam.hire.model.Invoice;

/** Invoices are read and written with plain JDBC, as the bookkeeping has them. */
public class InvoiceDao {
    private static final String COLUMNS = "id, customer_id, number, amount, issued_on, paid, reference";

    private enum Order {
        NEWEST("issued_on DESC"),
        OLDEST("issued_on ASC"),
        LARGEST("amount DESC");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }
    }

    public Invoice find(long id) throws SQLException {
        try (Connection connection = Database.connection();
                PreparedStatement statement = connection.prepareStatement("SELECT " + COLUMNS + " FROM invoices WHERE id = ?")) {
            statement.setLong(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? read(rows) : null;
            }
        }
    }

    public List<Invoice> findByReference(String prefix, Date from, Date to) throws SQLException {
        Conditions conditions = new Conditions().between("issued_on", from, to);
        if (prefix != null && !prefix.isEmpty()) {
            conditions.startsWith("reference", prefix);
        }
        String sql = "SELECT " + COLUMNS + " FROM invoices WHERE " + conditions.clause();
        try (Connection connection = Database.connection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            conditions.bind(statement);
            return readAll(statement);
        }
    }

    public List<Invoice> listForCustomer(long customerId, Boolean paid) throws SQLException {
        Conditions conditions = new Conditions().equal("customer_id", customerId);
        if (paid != null) {
            conditions.equal("paid", paid);
        }
        String sql = "SELECT " + COLUMNS + " FROM invoices WHERE " + conditions.clause() + " ORDER BY issued_on DESC";
        try (Connection connection = Database.connection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            conditions.bind(statement);
            return readAll(statement);
        }
    }

    public List<Invoice> listAll(String order, int limit) throws SQLException {
        Order chosen = Order.valueOf(order.toUpperCase(Locale.ROOT));
        String sql = "SELECT " + COLUMNS + " FROM invoices ORDER BY " + chosen.sql + " LIMIT " + limit;
        try (Connection connection = Database.connection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            return readAll(statement);
        }
    }

    public void markPaid(long id, String reference) throws SQLException {
        try (Connection connection = Database.connection();
                PreparedStatement statement = connection.prepareStatement("UPDATE invoices SET paid = 1, reference = ? WHERE id = ?")) {
            statement.setString(1, reference);
            statement.setLong(2, id);
            statement.executeUpdate();
        }
    }

    public BigDecimal openAmount(long customerId) throws SQLException {
        try (Connection connection = Database.connection(); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT SUM(amount) FROM invoices WHERE paid = 0 AND customer_id = " + customerId)) {
            return rows.next() && rows.getBigDecimal(1) != null ? rows.getBigDecimal(1) : BigDecimal.ZERO;
        }
    }

    private static List<Invoice> readAll(PreparedStatement statement) throws SQLException {
        List<Invoice> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(read(rows));
            }
        }
        return found;
    }

    private static Invoice read(ResultSet row) throws SQLException {
        Invoice invoice = new Invoice();
        invoice.setId(row.getLong("id"));
        invoice.setCustomerId(row.getLong("customer_id"));
        invoice.setNumber(row.getString("number"));
        invoice.setAmount(row.getBigDecimal("amount"));
        invoice.setIssuedOn(row.getDate("issued_on"));
        invoice.setPaid(row.getBoolean("paid"));
        invoice.setReference(row.getString("reference"));
        return invoice;
    }
}
