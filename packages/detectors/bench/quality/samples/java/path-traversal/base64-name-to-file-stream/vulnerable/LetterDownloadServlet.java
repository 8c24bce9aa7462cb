package org.lindenclinic.letters;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;

@WebServlet("/letters/download")
public class LetterDownloadServlet extends HttpServlet {

    private static final Path FOLDER = Path.of("/srv/clinic/letters");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String reference = request.getParameter("ref");
        if (reference == null || reference.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "Reference is missing");
            return;
        }
        Path letter;
        try {
            byte[] decoded = Base64.getUrlDecoder().decode(reference);
            letter = FOLDER.resolve(new String(decoded, StandardCharsets.UTF_8)).normalize();
        } catch (IllegalArgumentException e) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "Reference is not readable");
            return;
        }
        if (letter.equals(FOLDER)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/octet-stream");
        response.setHeader("Content-Disposition", "attachment; filename=\"letter.pdf\"");
        try (InputStream content = new FileInputStream(letter.toFile())) {
            content.transferTo(response.getOutputStream());
        } catch (FileNotFoundException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
