package fr.peltier.doors;

import java.io.IOException;
import java.util.regex.Pattern;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.xml.xpath.XPathExpression;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;

public class DoorServlet extends HttpServlet {
    private static final Pattern NAME = Pattern.compile("[a-z]{1,30}");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String door = request.getParameter("door");
        if (door == null || door.length() > 200) {
            response.sendError(400);
            return;
        }
        Document plan = (Document) getServletContext().getAttribute("plan");
        try {
            XPathExpression query = XPathFactory.newInstance().newXPath().compile("//door[name='" + door + "']/floor");
            response.setHeader("X-Found", query.evaluate(plan).isEmpty() ? "no" : "yes");
        } catch (XPathExpressionException e) {
            throw new ServletException("no such door", e);
        }
    }
}
