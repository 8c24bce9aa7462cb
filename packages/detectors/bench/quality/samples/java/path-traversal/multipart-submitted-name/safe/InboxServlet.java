package org.example.inbox;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.http.Part;
import java.io.File;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.util.UUID;

@WebServlet("/inbox")
@MultipartConfig(maxFileSize = 4_000_000)
public class InboxServlet extends HttpServlet {

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Part part = request.getPart("scan");
        String submitted = part.getSubmittedFileName();
        if (submitted == null || !submitted.endsWith(".pdf")) {
            response.sendError(415);
            return;
        }
        String ticket = UUID.randomUUID().toString();
        File target = new File("/srv/inbox", ticket + ".pdf");
        try (OutputStream out = new FileOutputStream(target)) {
            part.getInputStream().transferTo(out);
        }
        response.setContentType("text/plain");
        response.getWriter().println(ticket);
    }
}
