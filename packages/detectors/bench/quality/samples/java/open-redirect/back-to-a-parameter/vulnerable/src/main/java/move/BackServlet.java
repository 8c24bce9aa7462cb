package move;

import java.io.IOException;
import java.util.Map;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/back")
public class BackServlet extends HttpServlet {
    private static final Map<String, String> PLACES = Map.of("home", "/", "help", "/help", "news", "/news");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String to = request.getParameter("to");
        if (to == null || to.isBlank()) {
            response.sendRedirect("/");
            return;
        }
        response.sendRedirect(to);
    }
}
