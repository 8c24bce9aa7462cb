package hotel;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.annotation.Resource;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.sql.DataSource;

@WebServlet("/bookings")
public class BookingServlet extends HttpServlet {

    @Resource(name = "jdbc/hotel")
    private DataSource source;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String guest = request.getParameter("guest");
        response.setContentType("text/plain;charset=UTF-8");
        try (Connection connection = source.getConnection()) {
            PreparedStatement statement = connection.prepareStatement("SELECT room FROM booking WHERE guest = ?");
            statement.setString(1, guest);
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                response.getWriter().println(rows.getInt(1));
            }
        } catch (SQLException e) {
            throw new ServletException("bookings", e);
        }
    }
}
