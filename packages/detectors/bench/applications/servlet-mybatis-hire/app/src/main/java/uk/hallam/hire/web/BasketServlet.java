package uk.hallam.hire.web;

import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import uk.hallam.hire.io.BasketCookie;
import uk.hallam.hire.model.Basket;

/** The basket, before somebody signs in. */
@WebServlet("/basket")
public class BasketServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        request.setAttribute("basket", BasketCookie.read(request));
        request.getRequestDispatcher("/WEB-INF/views/basket.jsp").forward(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Basket basket = BasketCookie.read(request);
        long machineId = Parameters.id(request, "machine");
        if (request.getParameter("remove") != null) {
            basket.remove(machineId);
        } else {
            basket.add(machineId, Parameters.number(request, "days", 1));
        }
        response.addCookie(BasketCookie.write(basket));
        response.sendRedirect(request.getContextPath() + "/basket");
    }
}
