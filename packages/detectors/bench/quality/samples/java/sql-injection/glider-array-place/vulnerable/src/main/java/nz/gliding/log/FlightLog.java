package nz.gliding.log;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.annotation.Resource;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.sql.DataSource;

@WebServlet("/flights/close")
public class FlightLog extends HttpServlet {
    @Resource
    private DataSource log;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        String[] parts = new String[3];
        parts[0] = "landed";
        parts[1] = request.getParameter("remark");
        parts[2] = "closed";
        int place = parts.length / 2;
        String remark = parts[place];
        try (Connection connection = log.getConnection()) {
            Statement statement = connection.createStatement();
            int rows = statement.executeUpdate("UPDATE flight SET remark = '" + remark + "' WHERE landed = TRUE AND remark IS NULL");
            response.getWriter().println(rows);
        } catch (SQLException failure) {
            throw new ServletException(failure);
        }
    }
}
