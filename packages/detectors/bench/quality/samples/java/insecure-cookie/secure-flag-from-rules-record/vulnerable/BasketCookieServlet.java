package com.marlowehardware.basket;

import java.io.IOException;
import java.util.UUID;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/basket/open")
public class BasketCookieServlet extends HttpServlet {

    private static final String STAGE = "preview";

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CookieRules rules = CookieRules.forStage(STAGE);
        String basket = UUID.randomUUID().toString();

        Cookie cookie = new Cookie("basket", basket);
        cookie.setPath("/");
        cookie.setMaxAge(rules.seconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(rules.encryptedOnly());
        response.addCookie(cookie);

        response.setContentType("text/plain");
        response.getWriter().print("Basket is open");
    }
}
