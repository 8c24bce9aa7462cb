package org.gatehousemuseum.albums;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

@WebServlet("/albums/check")
public class AlbumSizeServlet extends HttpServlet {

    private static final long WAIT_SECONDS = 10;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String album = request.getParameter("album");
        if (album == null) {
            album = "front-page";
        }
        StringBuilder folder = new StringBuilder(album);
        folder.reverse();
        folder.setLength(0);
        folder.append("front-page");
        folder.insert(0, "/srv/albums/");

        String[] command = {"/bin/sh", "-c", "find " + folder + " -name '*.jpg' | wc -l > /srv/albums/.count"};
        Process process = Runtime.getRuntime().exec(command);
        try {
            if (!process.waitFor(WAIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                response.sendError(HttpServletResponse.SC_GATEWAY_TIMEOUT, "Album check took too long");
                return;
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "Album check was interrupted");
            return;
        }
        response.setContentType("text/plain");
        response.getWriter().print(process.exitValue() == 0 ? "counted" : "failed");
    }
}
