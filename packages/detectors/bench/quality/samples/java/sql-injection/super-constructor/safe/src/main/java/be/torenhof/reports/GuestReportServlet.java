package be.torenhof.reports;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

public class GuestReportServlet extends HttpServlet {
    private final transient DataSource dataSource;

    public GuestReportServlet(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Report report = new GuestReport(request.getParameter("country"));
        try (Connection connection = dataSource.getConnection()) {
            response.setHeader("X-Rows", Long.toString(report.rows(connection)));
        } catch (SQLException e) {
            throw new ServletException("no report", e);
        }
    }
}
