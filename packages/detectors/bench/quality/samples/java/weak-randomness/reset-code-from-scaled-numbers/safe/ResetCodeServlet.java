package org.hillcrest.accounts;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

@WebServlet("/account/reset")
public class ResetCodeServlet extends HttpServlet {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 20;

    private final SecureRandom random = new SecureRandom();
    private transient DataSource dataSource;

    @Override
    public void init() throws ServletException {
        try {
            dataSource = InitialContext.doLookup("java:comp/env/jdbc/accounts");
        } catch (NamingException e) {
            throw new ServletException("Accounts database is not configured", e);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String account = request.getParameter("account");
        StringBuilder code = new StringBuilder(LENGTH);
        while (code.length() < LENGTH) {
            int position = random.nextInt(LETTERS.length());
            code.append(LETTERS.charAt(position));
        }
        String sql = "UPDATE account SET reset_code = ?, mail_queue = ? WHERE login = ?";
        try (Connection connection = dataSource.getConnection();
             PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, code.toString());
            statement.setInt(2, random.nextInt(4));
            statement.setString(3, account);
            statement.executeUpdate();
            response.setStatus(HttpServletResponse.SC_ACCEPTED);
        } catch (SQLException e) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "Reset is not available");
        }
    }
}
