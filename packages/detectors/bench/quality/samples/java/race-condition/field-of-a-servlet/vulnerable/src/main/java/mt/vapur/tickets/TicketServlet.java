package mt.vapur.tickets;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

@WebServlet("/tickets")
public class TicketServlet extends HttpServlet {
    private transient Till till;
    private String card;

    @Override
    public void init() {
        till = (Till) getServletContext().getAttribute("till");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        card = request.getParameter("card");
        int persons = Integer.parseInt(request.getParameter("persons"));
        if (!pay(persons)) {
            response.sendError(HttpServletResponse.SC_PAYMENT_REQUIRED);
            return;
        }
        response.setStatus(HttpServletResponse.SC_CREATED);
    }

    private boolean pay(int persons) {
        return till.charge(card, persons * 280);
    }
}
