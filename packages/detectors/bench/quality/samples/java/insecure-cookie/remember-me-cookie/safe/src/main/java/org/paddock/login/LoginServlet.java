package org.paddock.login;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

@WebServlet("/login")
public class LoginServlet extends HttpServlet {

    private static final int THIRTY_DAYS = 30 * 24 * 3600;

    @Inject
    private Accounts accounts;

    @Inject
    private RememberTokens tokens;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<String> account = accounts.authenticate(
                request.getParameter("name"), request.getParameter("password"));
        if (account.isEmpty()) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        request.getSession(true);
        request.changeSessionId();
        request.getSession().setAttribute("account", account.get());
        if ("on".equals(request.getParameter("remember"))) {
            response.addCookie(rememberCookie(tokens.issue(account.get())));
        }
        response.sendRedirect(request.getContextPath() + "/home");
    }

    private Cookie rememberCookie(String token) {
        Cookie cookie = new Cookie("paddock_remember", token);
        cookie.setPath("/");
        cookie.setMaxAge(THIRTY_DAYS);
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
