package com.harrowgate.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

public final class Database {
    private static final String URL = "jdbc:postgresql://db.harrowgate.net/orders";
    private static final String DB_PASSWORD = System.getenv("ORDERS_DB_PASSWORD");

    private Database() {}

    public static Connection open() throws SQLException {
        return DriverManager.getConnection(URL, "orders", DB_PASSWORD);
    }
}
