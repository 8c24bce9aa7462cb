package org.millstone.files;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.apache.commons.io.FilenameUtils;

public class DownloadServlet extends HttpServlet {
    private static final String BASE = "/srv/downloads/";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> name = Optional.ofNullable(request.getPathInfo())
                .map(info -> info.substring(1))
                .filter(rest -> !rest.isEmpty());
        if (name.isEmpty()) {
            response.sendError(404);
            return;
        }
        File file = new File(BASE + name.get());
        response.setContentType("application/octet-stream");
        Files.copy(file.toPath(), response.getOutputStream());
    }
}
