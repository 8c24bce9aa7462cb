package org.example.layout;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

@WebServlet("/layout")
public class LayoutServlet extends HttpServlet {

    private static final List<String> LAYOUTS = List.of("compact", "wide", "print");

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String layout = request.getParameter("layout");
        int place = LAYOUTS.indexOf(layout);
        String kept = place < 0 ? LAYOUTS.get(0) : LAYOUTS.get(place);
        request.getSession().setAttribute("layout", kept);
        response.setStatus(204);
    }
}
