package com.tarnworks.drawings;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

@WebServlet("/drawings/upload")
@MultipartConfig(maxFileSize = 5_000_000, maxRequestSize = 6_000_000)
public class PlanUploadServlet extends HttpServlet {

    private static final Path INBOX = Path.of("/srv/drawings/inbox");

    record Delivery(String givenName, String shelfName, long size) {
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Part part = request.getPart("plan");
        if (part == null || part.getSubmittedFileName() == null) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "Plan is missing");
            return;
        }
        Delivery delivery = new Delivery(part.getSubmittedFileName(), UUID.randomUUID() + ".plan", part.getSize());
        try (InputStream content = part.getInputStream()) {
            Files.copy(content, INBOX.resolve(delivery.givenName()), StandardCopyOption.REPLACE_EXISTING);
        } catch (InvalidPathException e) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "Plan has no usable name");
            return;
        }
        response.setStatus(HttpServletResponse.SC_CREATED);
        response.setContentType("text/plain");
        response.getWriter().print(delivery.size());
    }
}
