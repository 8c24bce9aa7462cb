package fr.peltier.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

public class ReturnServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String target = request.getParameter("return");
        if (!isLocal(target)) {
            target = "/";
        }
        response.sendRedirect(target);
    }

    private static boolean isLocal(String target) {
        return target != null && target.matches("/[a-z]+(/[a-z0-9]+)*");
    }
}
