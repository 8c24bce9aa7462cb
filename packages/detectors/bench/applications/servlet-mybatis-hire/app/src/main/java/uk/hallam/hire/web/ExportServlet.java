package uk.hallam.hire.web;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import uk.hallam.hire.dao.InvoiceDao;
import uk.hallam.hire.io.XmlExport;
import uk.hallam.hire.model.Invoice;

/** Invoices for the bookkeeping, as CSV or XML. */
@WebServlet("/desk/export")
public class ExportServlet extends HttpServlet {
    private final InvoiceDao invoices = new InvoiceDao();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        if (!Visitor.isManager(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        String name = Parameters.text(request, "name", "invoices").replaceAll("[^A-Za-z0-9_-]", "");
        try {
            if ("xml".equals(request.getParameter("format"))) {
                response.setContentType("application/xml");
                response.setHeader("Content-Disposition", "attachment; filename=" + name + ".xml");
                new XmlExport().write(invoices.listAll("newest", 5000), response.getOutputStream());
                return;
            }
            response.setContentType("text/csv");
            response.setHeader("Content-Disposition", "attachment; filename=" + name + ".csv");
            PrintWriter out = response.getWriter();
            for (Invoice invoice : invoices.listAll("newest", 5000)) {
                out.println(invoice.getNumber() + ";" + invoice.getAmount() + ";" + invoice.getIssuedOn() + ";" + invoice.isPaid());
            }
        } catch (SQLException e) {
            throw new ServletException(e);
        }
    }
}
