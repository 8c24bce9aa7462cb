package it.colline.orders;

import it.colline.sql.Pair;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.sql.DataSource;

public class ArchiveServlet extends HttpServlet {
    private final transient DataSource dataSource;

    public ArchiveServlet(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Pair<String, String> move = new Pair<>("orders_archive", request.getParameter("reason"));
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.addBatch("INSERT INTO " + move.getRight() + " SELECT * FROM orders");
            statement.addBatch("DELETE FROM orders");
            statement.executeBatch();
            response.setStatus(204);
        } catch (SQLException e) {
            throw new ServletException("nothing was moved", e);
        }
    }
}
