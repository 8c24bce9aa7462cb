package org.example.museum;

import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.File;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;

@WebServlet("/object/count")
public class ObjectServlet extends HttpServlet {

    private static String expression(String room) {
        return "count(//object[@room='" + room.trim() + "'])";
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String room = request.getParameter("room");
        String count;
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document document = factory.newDocumentBuilder().parse(new File("/srv/museum/objects.xml"));
            XPath path = XPathFactory.newInstance().newXPath();
            path.setXPathVariableResolver(name -> "room".equals(name.getLocalPart()) ? room : null);
            count = path.evaluate(expression(String.valueOf(room)), document);
        } catch (Exception e) {
            response.sendError(500);
            return;
        }
        response.setContentType("text/plain");
        response.getWriter().println((int) Double.parseDouble(count));
    }
}
