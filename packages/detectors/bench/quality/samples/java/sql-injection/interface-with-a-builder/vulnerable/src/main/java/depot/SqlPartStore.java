package depot;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class SqlPartStore implements PartStore {
    private final DataSource source;

    public SqlPartStore(DataSource source) {
        this.source = source;
    }

    @Override
    public int amount(String shelf) throws SQLException {
        StringBuilder text = new StringBuilder("SELECT sum(amount) FROM part");
        text.append(" WHERE shelf = ");
        text.append(shelf);
        text.append(" AND amount > 0");
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(text.toString())) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }
}
