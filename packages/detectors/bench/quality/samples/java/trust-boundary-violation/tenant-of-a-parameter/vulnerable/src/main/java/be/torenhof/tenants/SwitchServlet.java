package be.torenhof.tenants;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Set;

public class SwitchServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute("memberships") instanceof Set<?> memberships)) {
            response.sendError(401);
            return;
        }
        String tenant = request.getParameter("tenant");
        if (tenant == null || memberships.isEmpty()) {
            response.sendError(403);
            return;
        }
        session.setAttribute("tenantId", tenant);
        response.setStatus(204);
    }
}
