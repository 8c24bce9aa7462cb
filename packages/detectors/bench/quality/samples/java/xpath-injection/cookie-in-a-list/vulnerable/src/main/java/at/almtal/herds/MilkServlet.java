package at.almtal.herds;

import java.io.IOException;
import java.util.LinkedList;
import javax.servlet.ServletException;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;

public class MilkServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        LinkedList<String> farms = new LinkedList<>();
        farms.add("upper");
        for (Cookie cookie : request.getCookies()) {
            if ("farm".equals(cookie.getName())) {
                farms.addLast(cookie.getValue());
            }
        }
        String farm = farms.getLast();
        Document milk = (Document) getServletContext().getAttribute("milk");
        try {
            String litres = XPathFactory.newInstance().newXPath().evaluate("//farm[@name='" + farm + "']/litres", milk);
            response.setIntHeader("X-Litres", litres.isEmpty() ? 0 : Integer.parseInt(litres));
        } catch (XPathExpressionException e) {
            throw new ServletException("no milk", e);
        }
    }
}
