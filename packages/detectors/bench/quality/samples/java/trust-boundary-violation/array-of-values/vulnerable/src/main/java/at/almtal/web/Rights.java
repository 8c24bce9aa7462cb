package at.almtal.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

public class Rights extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        String[] roles = rolesOf(request);
        request.getSession().setAttribute("userRole", roles[1]);
        response.setStatus(204);
    }

    private static String[] rolesOf(HttpServletRequest request) {
        String[] roles = new String[] {"visitor", "visitor"};
        String wanted = request.getParameter("role");
        if (wanted != null) {
            roles[1] = wanted;
        }
        return roles;
    }
}
