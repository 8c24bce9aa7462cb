package de.holzweg.web;

import de.holzweg.accounts.Accounts;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

@WebServlet("/login")
public class LoginServlet extends HttpServlet {
    private static final Set<String> PAGES = Set.of("/home", "/orders", "/profile");
    private final Accounts accounts = new Accounts();

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!accounts.matches(request.getParameter("name"), request.getParameter("password"))) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        String next = request.getParameter("next");
        if (next == null || next.isBlank()) {
            next = "/home";
        }
        response.sendRedirect(next);
    }
}
