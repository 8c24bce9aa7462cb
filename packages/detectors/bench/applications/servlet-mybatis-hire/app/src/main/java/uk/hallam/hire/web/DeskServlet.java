package uk.hallam.hire.web;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import uk.hallam.hire.dao.ArchiveDao;
import uk.hallam.hire.dao.InvoiceDao;
import uk.hallam.hire.dao.Sessions;
import uk.hallam.hire.mapper.CustomerMapper;
import uk.hallam.hire.mapper.DamageMapper;
import uk.hallam.hire.model.StaffUser;
import uk.hallam.hire.service.Bookings;
import uk.hallam.hire.service.Catalogue;

/** What staff see: machines of their depot, customers, invoices, old years. */
@WebServlet({"/desk", "/desk/customers", "/desk/invoices", "/desk/archive", "/desk/damages", "/desk/turnover"})
public class DeskServlet extends HttpServlet {
    private final Catalogue catalogue = new Catalogue();
    private final Bookings bookings = new Bookings();
    private final InvoiceDao invoices = new InvoiceDao();
    private final ArchiveDao archive = new ArchiveDao();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        StaffUser user = Visitor.staff(request);
        try {
            switch (request.getServletPath()) {
                case "/desk/customers":
                    customers(request);
                    break;
                case "/desk/invoices":
                    invoices(request);
                    break;
                case "/desk/archive":
                    archive(request);
                    break;
                case "/desk/damages":
                    damages(request);
                    break;
                case "/desk/turnover":
                    request.setAttribute("rows", bookings.turnover(user.getDepotId(), Parameters.text(request, "period", "month")));
                    break;
                default:
                    boolean downwards = "desc".equals(request.getParameter("direction"));
                    request.setAttribute("machines", catalogue.depot(user.getDepotId(), Parameters.text(request, "order", "model"), downwards));
            }
        } catch (SQLException e) {
            throw new ServletException(e);
        }
        String view = request.getServletPath().substring(1).replace('/', '-').toLowerCase(Locale.ROOT);
        request.getRequestDispatcher("/WEB-INF/views/" + view + ".jsp").forward(request, response);
    }

    private void customers(HttpServletRequest request) {
        String text = Parameters.text(request, "q", "");
        request.setAttribute("q", text);
        request.setAttribute("customers", Sessions.with(CustomerMapper.class, mapper -> mapper.search(text)));
    }

    private void invoices(HttpServletRequest request) throws SQLException {
        String reference = request.getParameter("reference");
        if (reference != null) {
            request.setAttribute("invoices",
                    invoices.findByReference(reference, Parameters.day(request, "from"), Parameters.day(request, "to")));
        } else {
            request.setAttribute("invoices", invoices.listAll(Parameters.text(request, "order", "newest"), 200));
        }
    }

    private void archive(HttpServletRequest request) throws SQLException {
        int year = Parameters.number(request, "year", 2015);
        String column = Parameters.text(request, "column", "number");
        List<Map<String, Object>> rows = archive.year(year, column);
        request.setAttribute("rows", rows);
        request.setAttribute("year", year);
    }

    private void damages(HttpServletRequest request) {
        String text = request.getParameter("q");
        Integer minimum = request.getParameter("minimum") == null ? null : Parameters.number(request, "minimum", 0);
        request.setAttribute("damages", Sessions.with(DamageMapper.class, mapper -> mapper.search(text, minimum)));
    }
}
