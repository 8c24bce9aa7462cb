package fr.peltier.prices;

import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.xml.stream.XMLStreamException;

public class PriceServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            int amount = new PriceFeed().articles(request.getInputStream()).size();
            response.setIntHeader("X-Articles", amount);
        } catch (XMLStreamException e) {
            response.sendError(400);
        }
    }
}
