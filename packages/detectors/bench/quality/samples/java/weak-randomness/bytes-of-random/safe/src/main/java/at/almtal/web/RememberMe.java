package at.almtal.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Random;

public class RememberMe extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        byte[] sessionKey = new byte[16];
        Random generator = generator();
        generator.nextBytes(sessionKey);
        String value = Base64.getUrlEncoder().encodeToString(sessionKey);
        request.getSession().setAttribute("remember", value);
        Cookie cookie = new Cookie("remember", value);
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
        response.addCookie(cookie);
    }

    private static Random generator() {
        return new SecureRandom();
    }
}
