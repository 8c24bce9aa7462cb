package pt.lagoa.boats;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

@Path("/boats")
public class BoatResource {
    @Inject
    DataSource dataSource;

    @GET
    public List<Long> list(@QueryParam("sort") String sort) throws SQLException {
        Sorting sorting = new Sorting(sort, false);
        List<Long> ids = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id FROM boat" + sorting.clause())) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        return ids;
    }
}
