package at.almtal.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;

public class SignInServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        String token = UUID.randomUUID().toString();
        request.getSession().setAttribute("token", token);
        Cookies.set(response, "auth-token", token, true);
        Cookies.set(response, "language", "de", true);
    }
}
