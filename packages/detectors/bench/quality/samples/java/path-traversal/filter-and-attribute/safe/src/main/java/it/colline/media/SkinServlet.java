package it.colline.media;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

public class SkinServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String skin = (String) request.getAttribute("skin");
        response.setContentType("text/css");
        Files.copy(Path.of("/srv/skins/" + skin + "/main.css"), response.getOutputStream());
    }
}
