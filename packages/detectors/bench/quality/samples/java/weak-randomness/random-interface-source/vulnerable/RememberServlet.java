package org.example.remember;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jakarta.servlet.http.Cookie;
import java.util.HexFormat;
import java.util.Random;

@WebServlet("/remember")
public class RememberServlet extends HttpServlet {

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Random source = Sources.current();
        byte[] key = new byte[32];
        source.nextBytes(key);
        Cookie cookie = new Cookie("remember", HexFormat.of().formatHex(key));
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
        response.addCookie(cookie);
        response.setStatus(204);
    }
}
