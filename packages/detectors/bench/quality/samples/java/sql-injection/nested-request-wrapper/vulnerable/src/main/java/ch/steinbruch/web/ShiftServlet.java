package ch.steinbruch.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

public class ShiftServlet extends HttpServlet {
    private final transient DataSource source;

    public ShiftServlet(DataSource source) {
        this.source = source;
    }

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        WordRequest words = new WordRequest(request);
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            int changed = statement.executeUpdate("UPDATE shift SET team = '" + words.word("team") + "' WHERE day = 1");
            response.setStatus(changed == 1 ? 204 : 404);
        } catch (SQLException e) {
            throw new ServletException("no shift", e);
        }
    }
}
