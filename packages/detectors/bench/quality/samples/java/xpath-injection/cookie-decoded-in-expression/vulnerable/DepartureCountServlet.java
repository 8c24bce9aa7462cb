package org.valleybus.timetable;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;

@WebServlet("/departures/count")
public class DepartureCountServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String stop;
        try {
            stop = stop(request.getCookies());
        } catch (IllegalArgumentException e) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "Stop is not readable");
            return;
        }
        Document timetable = (Document) getServletContext().getAttribute("valleybus.timetable");
        XPath xpath = XPathFactory.newInstance().newXPath();
        String expression = "count(/timetable/departure[@public='yes' and @stop='" + stop + "'])";
        response.setContentType("text/plain");
        try {
            Double count = (Double) xpath.evaluate(expression, timetable, XPathConstants.NUMBER);
            response.getWriter().print(count.intValue());
        } catch (XPathExpressionException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND, "No such stop");
        }
    }

    private static String stop(Cookie[] cookies) {
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals("stop")) {
                    return URLDecoder.decode(cookie.getValue(), StandardCharsets.UTF_8);
                }
            }
        }
        return "market-square";
    }
}
