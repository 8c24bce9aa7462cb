package se.lundberg.keys;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class CountServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String depot = request.getParameter("depot");
        try (Connection connection = DriverManager.getConnection(System.getenv("KEYS_URL"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM key_box WHERE depot = " + depot)) {
            rows.next();
            response.setContentType("text/plain");
            response.getWriter().println(rows.getLong(1));
        } catch (SQLException e) {
            throw new ServletException("the keys cannot be counted", e);
        }
    }
}
