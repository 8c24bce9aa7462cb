package se.granlunda.kennel;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Enumeration;
import javax.annotation.Resource;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.sql.DataSource;

@WebServlet("/kennel/bookings")
public class KennelBookings extends HttpServlet {
    @Resource(name = "jdbc/kennel")
    private DataSource kennel;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        String branch = "";
        Enumeration<String> branches = request.getHeaders("X-Branch");
        if (branches != null && branches.hasMoreElements()) {
            branch = branches.nextElement();
        }
        int booked = 0;
        String query = "SELECT COUNT(*) FROM booking WHERE branch = '" + branch + "' AND departed IS NULL";
        try (Connection connection = kennel.getConnection(); Statement statement = connection.createStatement()) {
            ResultSet rows = statement.executeQuery(query);
            if (rows.next()) {
                booked = rows.getInt(1);
            }
        } catch (SQLException failure) {
            throw new ServletException(failure);
        }
        response.setContentType("text/plain");
        response.getWriter().println(booked);
    }
}
