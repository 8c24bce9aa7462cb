package se.lundberg.stats;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

public class StatsServlet extends HttpServlet {
    private final transient DataSource source;

    public StatsServlet(DataSource source) {
        this.source = source;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Map<String, String> settings = new HashMap<>();
        settings.put("table", "visits");
        settings.put("label", request.getParameter("label"));
        String table = settings.get("label");
        try (Connection connection = source.getConnection(); var statement = connection.createStatement()) {
            int removed = statement.executeUpdate("DELETE FROM " + table + " WHERE age > 365");
            response.setStatus(removed > 0 ? 200 : 204);
        } catch (SQLException e) {
            throw new ServletException("nothing was removed", e);
        }
    }
}
