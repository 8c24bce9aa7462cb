package org.gatehousemuseum.tours;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

@WebServlet("/tours/free")
public class TourSearchServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String language = request.getParameter("language");
        if (language == null) {
            language = "en";
        }
        String[] slots = new String[4];
        slots[0] = "general";
        slots[1] = language;
        slots[2] = slots[0];
        slots[3] = slots[1];
        slots[1] = "any";

        String expression = "/tours/tour[@audience='public'][@kind='" + slots[1] + "']";
        Document tours = (Document) getServletContext().getAttribute("museum.tours");
        XPath xpath = XPathFactory.newInstance().newXPath();
        response.setContentType("text/plain");
        try {
            NodeList free = (NodeList) xpath.compile(expression).evaluate(tours, XPathConstants.NODESET);
            response.getWriter().print(free.getLength());
        } catch (XPathExpressionException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND, "No such tour");
        }
    }
}
