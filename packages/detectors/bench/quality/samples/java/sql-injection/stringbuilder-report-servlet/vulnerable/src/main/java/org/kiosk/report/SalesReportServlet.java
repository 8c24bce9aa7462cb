package org.kiosk.report;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.servlet.ServletException;
import javax.servlet.annotation.HttpConstraint;
import javax.servlet.annotation.ServletSecurity;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.sql.DataSource;

@WebServlet("/reports/sales")
@ServletSecurity(@HttpConstraint(rolesAllowed = "manager"))
public class SalesReportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private transient SalesQueries queries;

    @Override
    public void init() throws ServletException {
        try {
            DataSource source = (DataSource) new InitialContext().lookup("java:comp/env/jdbc/kiosk");
            queries = new SalesQueries(source);
        } catch (NamingException e) {
            throw new ServletException(e);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        ReportFilter filter = new ReportFilter();
        filter.setRegion(request.getParameter("region"));
        filter.setProduct(request.getParameter("product"));
        filter.setYear(request.getParameter("year"));

        response.setContentType("text/csv");
        response.setHeader("X-Content-Type-Options", "nosniff");
        PrintWriter out = response.getWriter();
        try {
            List<Long> totals = queries.monthlyTotals(filter);
            for (int month = 0; month < totals.size(); month++) {
                out.println((month + 1) + ";" + totals.get(month));
            }
        } catch (SQLException e) {
            log("report failed", e);
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }
}
