package pt.lagoa.web;

import java.io.IOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

public class DepthServlet extends HttpServlet {
    private static final Logger log = LoggerFactory.getLogger(DepthServlet.class);

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String depth = request.getParameter("depth");
        try {
            response.setIntHeader("X-Centimetres", 100 * Integer.parseInt(depth));
        } catch (NumberFormatException e) {
            log.warn(String.format("not a depth: %s", depth));
            response.sendError(400);
        }
    }
}
