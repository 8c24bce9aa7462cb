package fi.siemen.pankki;

import java.io.IOException;
import java.io.InputStream;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

@WebServlet("/seeds")
public class SeedBank extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        String asked = request.getParameter("region");
        if (asked == null) {
            asked = "south";
        }
        String region = asked.trim();
        try (InputStream catalogue = getServletContext().getResourceAsStream("/WEB-INF/seeds.xml")) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document seeds = factory.newDocumentBuilder().parse(catalogue);
            XPath paths = XPathFactory.newInstance().newXPath();
            String expression = "/seeds/lot[@region='" + region + "']/name";
            NodeList lots = (NodeList) paths.evaluate(expression, seeds, XPathConstants.NODESET);
            response.getWriter().println(lots.getLength());
        } catch (Exception failure) {
            throw new ServletException(failure);
        }
    }
}
