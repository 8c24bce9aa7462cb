package org.example.glossary;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Paths;

@WebServlet("/glossary")
public class GlossaryServlet extends HttpServlet {

    record Pages(String asked, String index) {
        String file() {
            return index + ".txt";
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String letter = request.getParameter("letter");
        Pages pages = new Pages(letter, "index");
        byte[] text = Files.readAllBytes(Paths.get("/srv/glossary/" + pages.file()));
        response.setContentType("application/octet-stream");
        response.getOutputStream().write(text);
    }
}
