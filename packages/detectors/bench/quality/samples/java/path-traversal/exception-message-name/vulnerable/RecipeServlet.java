package org.example.recipes;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;

@WebServlet("/recipe/lines")
public class RecipeServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String name;
        try {
            name = Kitchen.lookup(request.getParameter("title"));
        } catch (Kitchen.NotListed e) {
            name = e.getMessage();
        }
        long lines;
        try (BufferedReader reader = Files.newBufferedReader(Path.of("/srv/recipes", name))) {
            lines = reader.lines().count();
        }
        response.setContentType("text/plain");
        response.getWriter().println(lines);
    }
}
