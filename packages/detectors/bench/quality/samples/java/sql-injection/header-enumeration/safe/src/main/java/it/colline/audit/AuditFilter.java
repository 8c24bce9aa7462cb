package it.colline.audit;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Enumeration;
import javax.sql.DataSource;

public class AuditFilter implements Filter {
    private final DataSource dataSource;

    public AuditFilter(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Enumeration<String> forwarded = ((HttpServletRequest) request).getHeaders("X-Forwarded-For");
        String client = "";
        while (forwarded.hasMoreElements()) {
            client = forwarded.nextElement();
        }
        try (Connection connection = dataSource.getConnection()) {
            record(connection, client);
        } catch (SQLException e) {
            throw new ServletException("no audit", e);
        }
        chain.doFilter(request, response);
    }

    private static void record(Connection connection, String client) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO visit (client) VALUES (?)")) {
            statement.setString(1, client);
            statement.execute();
        }
    }
}
