package upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import javax.servlet.ServletException;
import javax.servlet.annotation.MultipartConfig;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.*;

@WebServlet("/photos")
@MultipartConfig(maxFileSize = 1_000_000)
public class PhotoServlet extends HttpServlet {
    private static final Path FOLDER = Paths.get("/srv/photos");

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Part part = request.getPart("photo");
        String name = new Naming().nameOf(part);
        if (!name.endsWith(".jpg")) {
            response.sendError(415);
            return;
        }
        try (InputStream in = part.getInputStream()) {
            Files.copy(in, FOLDER.resolve(name));
        }
        response.setStatus(201);
    }

    static class Naming {
        String nameOf(Part part) {
            String submitted = part.getSubmittedFileName();
            return submitted.toLowerCase();
        }
    }
}
