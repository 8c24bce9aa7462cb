package gi.marina.berths;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

public class BerthDatabase {
    private static final String ADDRESS = "jdbc:postgresql://berths.marina.example/berths";

    public Connection open() throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", "berths");
        login.setProperty("password", System.getenv("BERTHS_PASSWORD"));
        login.setProperty("ssl", "true");
        return DriverManager.getConnection(ADDRESS, login);
    }
}
