package org.example.begin;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

@WebServlet("/begin")
public class BeginServlet extends HttpServlet {

    private final CookieMaker maker = new CookieMaker();

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.addCookie(maker.make("ticket"));
        response.setStatus(204);
    }
}
