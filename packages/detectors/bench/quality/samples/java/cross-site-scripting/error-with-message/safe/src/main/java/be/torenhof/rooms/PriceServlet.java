package be.torenhof.rooms;

import java.io.IOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class PriceServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        String nights = request.getParameter("nights");
        try {
            response.getWriter().println("<p>" + priceOf(nights) + " euros</p>");
        } catch (IllegalArgumentException e) {
            response.getWriter().println("<p>not a number of nights, but " + (nights == null ? 0 : nights.length()) + " letters</p>");
        }
    }

    private static int priceOf(String nights) {
        return 95 * Integer.parseInt(nights);
    }
}
