package com.marlowehardware.stock;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

@WebServlet("/stock/count/open")
public class StockCountServlet extends HttpServlet {

    private transient DataSource dataSource;

    @Override
    public void init() throws ServletException {
        try {
            dataSource = InitialContext.doLookup("java:comp/env/jdbc/stock");
        } catch (NamingException e) {
            throw new ServletException("Stock database is not configured", e);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String aisle = request.getParameter("aisle");
        if (aisle == null) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "Aisle is missing");
            return;
        }
        Deque<String> pending = new ArrayDeque<>();
        pending.offer("RECEIVING");
        pending.offer(aisle);
        pending.offer("RETURNS");
        pending.poll();
        String next = pending.peekFirst();

        try (Connection connection = dataSource.getConnection();
             Statement statement = connection.createStatement()) {
            statement.addBatch("UPDATE stock_count SET status = 'CLOSED' WHERE status = 'OPEN'");
            statement.addBatch("UPDATE stock_count SET status = 'OPEN' WHERE aisle = '" + next + "'");
            int[] changed = statement.executeBatch();
            response.setContentType("text/plain");
            response.getWriter().print(changed[1]);
        } catch (SQLException e) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "Stock count is not available");
        }
    }
}
