package org.lanternstage.seats;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;

@WebServlet("/seats/hold")
public class SeatReservationServlet extends HttpServlet {

    private static final String PLAN = "open";

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] asked = request.getParameterValues("seat");
        if (asked == null) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "Seat is missing");
            return;
        }
        List<String> seats = new LinkedList<>(Arrays.asList(asked));
        seats.add("balcony");
        Iterator<String> order = seats.iterator();

        String seat = switch (PLAN) {
            case "numbered" -> order.next();
            case "open" -> "unreserved";
            case "gala" -> order.next() + "-gala";
            default -> "standing";
        };
        request.getSession().setAttribute("heldSeat", seat);

        response.setContentType("text/plain");
        response.getWriter().print("Held until half an hour before the play");
    }
}
