package org.riverside.signin;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;

@WebServlet("/reader/remember")
public class ReaderSignInServlet extends HttpServlet {

    private static final int WEEK = 7 * 24 * 60 * 60;

    private final SecureRandom random = new SecureRandom();

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getUserPrincipal() == null) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        String ticket = newTicket();
        request.getSession().setAttribute("reader.ticket", ticket);

        Cookie cookie = new Cookie("reader", ticket);
        cookie.setPath("/reader");
        cookie.setMaxAge(WEEK);
        cookie.setHttpOnly(true);
        cookie.setSecure(true);
        response.addCookie(cookie);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private String newTicket() {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
