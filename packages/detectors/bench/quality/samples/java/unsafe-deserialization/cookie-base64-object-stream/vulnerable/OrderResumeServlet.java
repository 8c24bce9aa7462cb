package com.penhallowshops.order;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;

@WebServlet("/order/resume")
public class OrderResumeServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int lines = 0;
        Cookie[] cookies = request.getCookies();
        try {
            for (int i = 0; cookies != null && i < cookies.length; i++) {
                if (cookies[i].getName().equals("draft")) {
                    byte[] bytes = Base64.getUrlDecoder().decode(cookies[i].getValue());
                    lines = DraftReader.read(bytes).lines();
                }
            }
        } catch (IllegalArgumentException | IOException e) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "Draft is not readable");
            return;
        }
        response.setContentType("text/plain");
        response.getWriter().print(lines);
    }
}
