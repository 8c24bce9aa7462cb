package org.example.begin;

import jakarta.servlet.http.Cookie;
import java.security.SecureRandom;
import java.util.HexFormat;

class CookieMaker {

    private final SecureRandom source = new SecureRandom();

    Cookie make(String name) {
        byte[] bytes = new byte[24];
        source.nextBytes(bytes);
        Cookie cookie = new Cookie(name, HexFormat.of().formatHex(bytes));
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Strict");
        return cookie;
    }
}
