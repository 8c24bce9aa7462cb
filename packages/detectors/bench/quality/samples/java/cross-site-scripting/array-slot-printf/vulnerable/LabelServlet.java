package org.example.labels;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

@WebServlet("/label")
public class LabelServlet extends HttpServlet {

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setContentType("text/html");
        String[] typed = request.getParameterValues("label");
        String label = typed != null ? typed[0] : "";
        Object[] slots = new Object[] {"plain", label, "bold"};
        response.getWriter().printf("<p class='%1$s'>%2$s</p>", slots);
    }
}
