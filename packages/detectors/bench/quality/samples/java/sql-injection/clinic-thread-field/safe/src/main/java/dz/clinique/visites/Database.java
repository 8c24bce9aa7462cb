package dz.clinique.visites;

import java.sql.Connection;
import java.sql.SQLException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

final class Database {
    private Database() {
    }

    static Connection open() throws SQLException {
        try {
            return ((DataSource) new InitialContext().lookup("java:comp/env/jdbc/clinic")).getConnection();
        } catch (NamingException failure) {
            throw new SQLException(failure);
        }
    }
}
