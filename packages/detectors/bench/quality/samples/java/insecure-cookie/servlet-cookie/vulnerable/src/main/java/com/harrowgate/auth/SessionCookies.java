package com.harrowgate.auth;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

public final class SessionCookies {
    private static final String NAME = "SESSION_TOKEN";

    private SessionCookies() {}

    public static void give(HttpServletResponse response, String token) {
        Cookie cookie = new Cookie(NAME, token);
        cookie.setPath("/");
        cookie.setMaxAge(3600);
        response.addCookie(cookie);
    }
}
