package be.volkstuin.beheer;

import java.io.IOException;
import java.util.List;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/tariff")
public class AllotmentTariff extends HttpServlet {
    private static final List<String> TARIFFS = List.of("member", "senior", "guest");

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String tariff = request.getParameter("tariff");
        if (!TARIFFS.contains(tariff)) {
            tariff = "guest";
        }
        request.getSession().setAttribute("tariff", tariff);
        response.sendRedirect("/plots");
    }
}
