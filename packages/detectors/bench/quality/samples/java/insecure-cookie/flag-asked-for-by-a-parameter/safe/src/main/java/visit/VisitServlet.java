package visit;

import java.io.IOException;
import java.util.UUID;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/visit")
public class VisitServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Cookie visit = new Cookie("loginSession", UUID.randomUUID().toString());
        visit.setHttpOnly(true);
        String mode = request.getParameter("mode");
        boolean flagged = "strict".equals(mode) || visit.isHttpOnly();
        if (flagged) {
            visit.setSecure(true);
        }
        response.addCookie(visit);
        response.setStatus("strict".equals(mode) ? 204 : 200);
    }
}
