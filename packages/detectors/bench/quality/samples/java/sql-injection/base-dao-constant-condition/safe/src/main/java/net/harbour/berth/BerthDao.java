package net.harbour.berth;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

class BerthDao extends BaseDao<Integer> {

    BerthDao(DataSource pool) {
        super(pool);
    }

    @Override
    String table() {
        return "berth";
    }

    @Override
    Integer read(ResultSet row) throws SQLException {
        return row.getInt("number");
    }

    List<Integer> byQuay(String quay) throws SQLException {
        return list("quay = '" + quay + "' AND free = 1");
    }
}
