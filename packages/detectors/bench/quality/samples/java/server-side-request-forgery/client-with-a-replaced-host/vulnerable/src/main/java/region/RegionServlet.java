package region;

import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.*;

@WebServlet("/region")
public class RegionServlet extends HttpServlet {
    private final RegionClient client = new RegionClient();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        String region = request.getHeader("X-Region");
        try {
            response.setContentType("text/plain");
            response.getWriter().println(client.status(region == null ? "eu" : region));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServletException(e);
        }
    }
}
