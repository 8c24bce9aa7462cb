package org.example.ledger;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import java.sql.CallableStatement;

@WebServlet("/ledger/close")
public class LedgerServlet extends HttpServlet {

    @Resource(name = "jdbc/main")
    private DataSource dataSource;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String[] periods = request.getParameterValues("period");
        if (periods == null) {
            response.sendError(400);
            return;
        }
        Reading reading = Reading.at(1);
        String period = reading.read(periods[periods.length - 1]);
        try (Connection connection = dataSource.getConnection();
             CallableStatement call = connection.prepareCall("{call close_period('" + period + "')}")) {
            call.execute();
            response.setStatus(202);
        } catch (SQLException e) {
            response.sendError(500);
        }
    }
}
