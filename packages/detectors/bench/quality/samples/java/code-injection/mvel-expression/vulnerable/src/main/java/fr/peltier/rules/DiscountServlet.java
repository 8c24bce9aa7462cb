package fr.peltier.rules;

import java.io.IOException;
import java.util.Map;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.mvel2.MVEL;

public class DiscountServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] terms = request.getParameterValues("term");
        if (terms == null) {
            response.sendError(400);
            return;
        }
        String sum = String.join(" + ", terms);
        Object discount = MVEL.eval("0 + " + sum, Map.of("base", 10));
        response.setHeader("X-Discount", discount.equals(0) ? "none" : "some");
    }
}
