package org.riverside.library;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

@WebServlet("/loans/count")
public class BranchLoanServlet extends HttpServlet {

    private transient DataSource dataSource;

    @Override
    public void init() throws ServletException {
        try {
            dataSource = InitialContext.doLookup("java:comp/env/jdbc/catalogue");
        } catch (NamingException e) {
            throw new ServletException("Catalogue database is not configured", e);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String branch = request.getParameter("branch");
        if (branch == null) {
            branch = "central";
        }
        List<String> branches = new ArrayList<>();
        branches.add("archive");
        branches.add("central");
        branches.add(branch);
        branches.add("bookmobile");
        branches.remove(0);

        String wanted = branches.get(2);
        String sql = "SELECT COUNT(*) FROM loan WHERE returned_on IS NULL AND branch_code = '" + wanted + "'";

        response.setContentType("text/plain");
        try (Connection connection = dataSource.getConnection();
             Statement statement = connection.createStatement();
             ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            response.getWriter().print(rows.getInt(1));
        } catch (SQLException e) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "Catalogue is not available");
        }
    }
}
