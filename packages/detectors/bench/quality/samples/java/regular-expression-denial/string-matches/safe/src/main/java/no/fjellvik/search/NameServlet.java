package no.fjellvik.search;

import java.io.IOException;
import java.util.List;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class NameServlet extends HttpServlet {
    private static final List<String> NAMES = List.of("Aurland", "Flekke", "Gaupne", "Loen");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String wanted = request.getParameter("name");
        if (wanted == null) {
            response.sendError(400);
            return;
        }
        long found = NAMES.stream().filter(name -> name.startsWith(wanted)).count();
        response.setHeader("X-Found", Long.toString(found));
    }
}
