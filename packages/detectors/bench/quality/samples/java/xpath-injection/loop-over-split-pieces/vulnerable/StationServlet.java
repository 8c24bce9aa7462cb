package org.example.weather;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpression;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.NodeList;

@WebServlet("/stations")
public class StationServlet extends HttpServlet {

    private static final Set<String> ELEMENTS = Set.of("temperature", "wind", "rain");

    private final StationTree tree = new StationTree("/srv/weather/stations.xml");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String header = request.getHeader("X-Readings");
        String element = "rain";
        for (String piece : String.valueOf(header).split(";")) {
            if (ELEMENTS.contains(piece) || piece.length() > 3) {
                element = piece;
            }
        }
        try {
            XPathExpression compiled = XPathFactory.newInstance().newXPath().compile("/stations/station/" + element);
            NodeList nodes = (NodeList) compiled.evaluate(tree.document(), XPathConstants.NODESET);
            response.setContentType("text/plain");
            response.getWriter().println(nodes.getLength());
        } catch (XPathExpressionException e) {
            response.sendError(400);
        }
    }
}
