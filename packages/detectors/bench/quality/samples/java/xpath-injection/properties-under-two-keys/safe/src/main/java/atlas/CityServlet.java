package atlas;

import java.io.IOException;
import java.util.Properties;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/city")
public class CityServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Properties values = new Properties();
        values.setProperty("home", "Ulm");
        String header = request.getHeader("X-City");
        values.setProperty("away", header == null ? "Bonn" : header);
        response.setContentType("text/plain");
        try {
            response.getWriter().println(new Atlas().count(values.getProperty("home", values.getProperty("away"))));
        } catch (Exception e) {
            throw new ServletException("city", e);
        }
    }
}
