package depot;

import java.sql.SQLException;

public interface PartStore {
    int amount(String shelf) throws SQLException;
}
