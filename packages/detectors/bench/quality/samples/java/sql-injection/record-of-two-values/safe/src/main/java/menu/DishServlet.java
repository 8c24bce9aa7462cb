package menu;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/dishes")
public class DishServlet extends HttpServlet {
    private record Choice(String usual, String wanted) {
        String effective() {
            return usual == null ? wanted : usual;
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Choice choice = new Choice("soup", request.getParameter("kind"));
        String text = "SELECT count(*) FROM dish WHERE kind = '".concat(choice.effective()).concat("'");
        try (Connection connection = DriverManager.getConnection("jdbc:h2:./menu");
                Statement statement = connection.createStatement()) {
            ResultSet rows = statement.executeQuery(text);
            response.setContentType("text/plain");
            response.getWriter().println(rows.next() ? rows.getLong(1) : 0);
        } catch (SQLException e) {
            throw new ServletException(e);
        }
    }
}
