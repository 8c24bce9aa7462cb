package no.fjellvik.upload;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.file.Paths;
import java.util.Map;
import java.util.UUID;

@WebServlet("/photos")
@MultipartConfig(location = "/srv/www/photos")
public class PhotoServlet extends HttpServlet {
    private static final Map<String, String> ENDINGS = Map.of("image/png", ".png", "image/jpeg", ".jpg");

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Part photo = request.getPart("photo");
        String ending = ENDINGS.get(photo.getContentType());
        if (ending == null) {
            response.sendError(415);
            return;
        }
        String name = Paths.get(photo.getSubmittedFileName()).getFileName().toString();
        photo.write(name);
        response.setStatus(201);
    }
}
