package org.example.manuals;

import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.File;
import java.io.FileInputStream;
import java.io.InputStream;
import java.net.URLDecoder;

@WebServlet("/manual/*")
public class ManualServlet extends HttpServlet {

    private static final String BASE = "/srv/manuals/";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String uri = request.getRequestURI();
        String rest = URLDecoder.decode(uri.substring(uri.lastIndexOf("/") + 1), "UTF-8");
        File file = new File(BASE, rest);
        String location = file.getAbsolutePath();
        if (!location.startsWith(BASE)) {
            response.sendError(404);
            return;
        }
        response.setContentType("application/octet-stream");
        try (InputStream in = new FileInputStream(location)) {
            byte[] chunk = new byte[8192];
            int count;
            while ((count = in.read(chunk)) > 0) {
                response.getOutputStream().write(chunk, 0, count);
            }
        }
    }
}
