package prefs;

import java.io.IOException;
import java.util.Set;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/view")
public class ViewServlet extends HttpServlet {
    private static final Set<String> VIEWS = Set.of("list", "grid", "map");

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String view = request.getParameter("view");
        if (view == null || !VIEWS.contains(view)) {
            response.sendError(400);
            return;
        }
        request.getSession().setAttribute("view", view);
        response.setStatus(204);
    }
}
