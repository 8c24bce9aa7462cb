package lu.steinmetz.angebot;

import java.io.IOException;
import java.io.Reader;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

@WebServlet("/quotes")
public class QuoteIntake extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        try (Reader body = request.getReader()) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            Document quote = builder.parse(new InputSource(body));
            int slabs = quote.getElementsByTagName("slab").getLength();
            response.setContentType("text/plain");
            response.getWriter().println(slabs);
        } catch (ParserConfigurationException | SAXException failure) {
            throw new ServletException(failure);
        }
    }
}
