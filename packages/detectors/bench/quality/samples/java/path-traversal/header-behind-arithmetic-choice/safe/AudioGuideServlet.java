package org.gatehousemuseum.guide;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Paths;

@WebServlet("/guide/audio")
public class AudioGuideServlet extends HttpServlet {

    private static final String WELCOME = "welcome.ogg";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String header = request.getHeader("X-Guide-Track");
        String track;
        try {
            track = header == null ? WELCOME : URLDecoder.decode(header, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "Track is not readable");
            return;
        }
        int rooms = 86;
        String name = (7 * 42) - rooms > 200 ? WELCOME : track;

        response.setContentType("audio/ogg");
        try {
            Files.copy(Paths.get("/srv/museum/audio", name), response.getOutputStream());
        } catch (InvalidPathException | NoSuchFileException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
