package com.larkfield.stock;

import jakarta.annotation.Resource;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

@WebServlet("/stock")
public class StockServlet extends HttpServlet {
    @Resource(name = "jdbc/stock")
    private DataSource dataSource;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String article = request.getParameter("article");
        response.setContentType("text/plain");
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT amount FROM stock WHERE article = ?")) {
            statement.setString(1, article);
            try (ResultSet rows = statement.executeQuery()) {
                response.getWriter().println(rows.next() ? rows.getInt(1) : 0);
            }
        } catch (SQLException e) {
            throw new ServletException("stock is not available", e);
        }
    }
}
