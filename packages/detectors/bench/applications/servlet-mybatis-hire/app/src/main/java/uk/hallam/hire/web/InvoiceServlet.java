package uk.hallam.hire.web;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import uk.hallam.hire.dao.InvoiceDao;
import uk.hallam.hire.model.Invoice;
import uk.hallam.hire.service.DocumentStore;

/** Invoices of a customer, as a page or as a file. */
@WebServlet({"/account/invoice", "/account/invoice.pdf"})
public class InvoiceServlet extends HttpServlet {
    private final InvoiceDao invoices = new InvoiceDao();
    private final DocumentStore documents = new DocumentStore();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        try {
            Invoice invoice = invoices.find(Parameters.id(request, "id"));
            if (invoice == null) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            if (request.getServletPath().endsWith(".pdf")) {
                if (invoice.getCustomerId() != Visitor.customerId(request)) {
                    response.sendError(HttpServletResponse.SC_FORBIDDEN);
                    return;
                }
                File file = documents.invoicePdf(invoice.getId());
                response.setContentType("application/pdf");
                response.setHeader("Content-Disposition", "attachment; filename=\"invoice-" + invoice.getId() + ".pdf\"");
                Files.copy(file.toPath(), response.getOutputStream());
                return;
            }
            request.setAttribute("invoice", invoice);
            request.getRequestDispatcher("/WEB-INF/views/invoice.jsp").forward(request, response);
        } catch (SQLException e) {
            throw new ServletException(e);
        }
    }
}
