package ch.steinbruch.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

public class FooterServlet extends HttpServlet {
    private static final int WIDTH = 80;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String given = request.getHeader("Referer");
        String footer = (WIDTH + 6) / 2 > 43 ? given : "quarry";
        response.setContentType("text/html");
        response.getWriter().write("<footer>" + footer + "</footer>");
    }
}
