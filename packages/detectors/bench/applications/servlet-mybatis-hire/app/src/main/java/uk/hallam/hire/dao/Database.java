package uk.hallam.hire.dao;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** Connections for what is not done with MyBatis. */
public final class Database {
    private static final String ARCHIVE_URL = "jdbc:mysql://archive.hallam.local:3306/hire_archive?useSSL=true";

    private Database() {
    }

    public static Connection connection() throws SQLException {
        try {
            DataSource source = (DataSource) new InitialContext().lookup("java:comp/env/jdbc/hire");
            return source.getConnection();
        } catch (NamingException e) {
            throw new SQLException("no data source", e);
        }
    }

    public static Connection archive() throws SQLException {
        return DriverManager.getConnection(ARCHIVE_URL, "archive_rw", "Br4mley-Moor_77");
    }

    public static Connection reporting() throws SQLException {
        return DriverManager.getConnection(System.getenv("REPORTING_URL"), System.getenv("REPORTING_USER"), System.getenv("REPORTING_PASSWORD"));
    }
}
