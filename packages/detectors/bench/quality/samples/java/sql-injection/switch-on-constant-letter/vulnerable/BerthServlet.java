package org.example.harbour;

import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import java.io.IOException;
import javax.annotation.Resource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import java.sql.PreparedStatement;

@WebServlet("/berth/free")
public class BerthServlet extends HttpServlet {

    @Resource(name = "jdbc/main")
    private DataSource dataSource;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String quay = request.getParameter("quay");
        String order = "CAB";
        char letter = order.charAt(2);
        String chosen;
        switch (letter) {
            case 'A':
                chosen = "east";
                break;
            case 'B':
                chosen = quay;
                break;
            case 'C':
            case 'D':
                chosen = "west";
                break;
            default:
                chosen = "east";
                break;
        }
        try (Connection connection = dataSource.getConnection();
             PreparedStatement statement = connection.prepareStatement("DELETE FROM booking WHERE quay = '" + chosen + "' AND paid = ?")) {
            statement.setInt(1, 0);
            statement.executeUpdate();
            response.setStatus(204);
        } catch (SQLException e) {
            response.sendError(500);
        }
    }
}
