package org.example.payment;

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
import java.security.SecureRandom;
import java.sql.PreparedStatement;

@WebServlet("/payment/code")
public class PaymentServlet extends HttpServlet {

    private static final SecureRandom DIGITS = new SecureRandom();

    @Resource(name = "jdbc/main")
    private DataSource dataSource;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        StringBuilder code = new StringBuilder();
        while (code.length() < 8) {
            int digit = DIGITS.nextInt(10);
            code.append((char) ('0' + digit));
        }
        try (Connection connection = dataSource.getConnection();
             PreparedStatement statement = connection.prepareStatement("UPDATE payment SET code = ? WHERE payer = ?")) {
            statement.setString(1, code.toString());
            statement.setString(2, request.getRemoteUser());
            statement.executeUpdate();
            response.setStatus(204);
        } catch (SQLException e) {
            response.sendError(500);
        }
    }
}
