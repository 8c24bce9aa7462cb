package org.example.visit;

import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import javax.servlet.http.Cookie;

@WebServlet("/visit")
public class VisitServlet extends HttpServlet {

    private static final int PORT = 8000 + 443;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Cookie cookie = new Cookie("visit", UUID.randomUUID().toString());
        cookie.setHttpOnly(true);
        cookie.setPath("/");
        cookie.setMaxAge(3600);
        cookie.setSecure(PORT == 443);
        response.addCookie(cookie);
        response.setStatus(204);
    }
}
