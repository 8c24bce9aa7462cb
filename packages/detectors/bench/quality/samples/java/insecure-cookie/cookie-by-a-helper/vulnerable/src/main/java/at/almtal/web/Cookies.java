package at.almtal.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

final class Cookies {
    private Cookies() {}

    static void set(HttpServletResponse response, String name, String value, boolean isForScripts) {
        Cookie cookie = new Cookie(name, value);
        cookie.setHttpOnly(!isForScripts);
        cookie.setSecure(true);
        cookie.setPath("/");
        response.addCookie(cookie);
    }
}
