package org.tourly.web;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import javax.servlet.ServletConfig;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class BrochureServlet extends HttpServlet {

    private static final int BUFFER = 8192;

    private File folder;

    @Override
    public void init(ServletConfig config) throws ServletException {
        super.init(config);
        folder = new File(config.getInitParameter("folder"));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String document = request.getParameter("document");
        if (document == null || document.length() > 120) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }

        File file = resolve(document);
        if (file == null || !file.isFile()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }

        response.setContentType("application/pdf");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Disposition", "attachment; filename=\"brochure.pdf\"");
        response.setContentLengthLong(file.length());
        copy(file, response.getOutputStream());
    }

    private File resolve(String document) throws IOException {
        File file = new File(folder, document).getCanonicalFile();
        String prefix = folder.getCanonicalPath() + File.separator;
        return file.getPath().startsWith(prefix) ? file : null;
    }

    private static void copy(File file, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = new FileInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
            }
        }
    }
}
