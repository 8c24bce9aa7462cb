package uk.hallam.hire.web;

import java.io.IOException;
import java.util.Date;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import uk.hallam.hire.model.Rental;
import uk.hallam.hire.service.Bookings;

/** Rentals of the customer who is signed in. */
@WebServlet("/account/rental")
public class RentalServlet extends HttpServlet {
    private final Bookings bookings = new Bookings();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        Rental rental = bookings.rental(Parameters.id(request, "id"), Visitor.customerId(request));
        if (rental == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        request.setAttribute("rental", rental);
        request.getRequestDispatcher("/WEB-INF/views/rental.jsp").forward(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long customerId = Visitor.customerId(request);
        String action = Parameters.text(request, "action", "book");
        switch (action) {
            case "cancel":
                bookings.cancel(Parameters.id(request, "id"), customerId);
                break;
            case "move":
                bookings.moveSite(Parameters.id(request, "id"), Parameters.text(request, "siteAddress", ""));
                break;
            default:
                Date from = Parameters.day(request, "from");
                Date to = Parameters.day(request, "to");
                if (bookings.book(customerId, Parameters.id(request, "machine"), from, to, Parameters.text(request, "siteAddress", "")) == null) {
                    response.sendError(HttpServletResponse.SC_CONFLICT, "No machine is left.");
                    return;
                }
        }
        response.sendRedirect(request.getContextPath() + "/account");
    }
}
