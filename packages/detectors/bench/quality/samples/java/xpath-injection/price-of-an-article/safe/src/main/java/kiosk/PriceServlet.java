package kiosk;

import java.io.File;
import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;

@WebServlet("/price")
public class PriceServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String article = request.getParameter("article");
        response.setContentType("text/plain");
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document prices = factory.newDocumentBuilder().parse(new File("/srv/kiosk/prices.xml"));
            XPath path = XPathFactory.newInstance().newXPath();
            path.setXPathVariableResolver(name -> "article".equals(name.getLocalPart()) ? article : null);
            String price = path.evaluate("/prices/article[@name=$article]/price", prices);
            response.getWriter().println(price);
        } catch (Exception e) {
            throw new ServletException("price", e);
        }
    }
}
