package uk.hallam.hire.web;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import uk.hallam.hire.service.DocumentStore;

/** Files that can be fetched by everybody. */
@WebServlet("/documents/*")
public class DocumentServlet extends HttpServlet {
    private final DocumentStore documents = new DocumentStore();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String kind = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        String name = Parameters.text(request, "name", "");
        switch (kind) {
            case "manual":
                send(response, documents.manual(Parameters.text(request, "category", "general"), name));
                break;
            case "certificate":
                Path certificate = documents.certificate(name);
                response.setContentType("application/pdf");
                Files.copy(certificate, response.getOutputStream());
                break;
            case "note":
                send(response, documents.deliveryNote(name));
                break;
            case "terms":
                send(response, documents.terms(name));
                break;
            default:
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void send(HttpServletResponse response, File file) throws IOException {
        if (!file.isFile()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/pdf");
        response.setContentLengthLong(file.length());
        Files.copy(file.toPath(), response.getOutputStream());
    }
}
