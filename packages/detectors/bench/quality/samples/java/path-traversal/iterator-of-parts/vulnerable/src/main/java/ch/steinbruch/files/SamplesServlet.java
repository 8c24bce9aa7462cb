package ch.steinbruch.files;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

@MultipartConfig
public class SamplesServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Path folder = Path.of("/srv/samples");
        int number = 0;
        for (Iterator<Part> parts = request.getParts().iterator(); parts.hasNext(); ) {
            Part part = parts.next();
            String name = part.getName() + "-" + number++;
            try (InputStream in = part.getInputStream()) {
                Files.copy(in, folder.resolve(name));
            }
        }
        response.setStatus(201);
    }
}
