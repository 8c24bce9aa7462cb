package sax;

import java.io.IOException;
import java.io.StringReader;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.*;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

@WebServlet("/count")
public class CountServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        int[] count = {0};
        DefaultHandler handler = new DefaultHandler() {
            @Override
            public void startElement(String uri, String local, String name, Attributes attributes) {
                count[0]++;
            }
        };
        try {
            InputSource source = new InputSource(new StringReader(request.getParameter("document")));
            Parsers.create().parse(source, handler);
        } catch (ParserConfigurationException | SAXException e) {
            throw new ServletException(e);
        }
        response.setContentType("text/plain");
        response.getWriter().println(count[0]);
    }
}
