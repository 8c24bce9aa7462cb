package it.colline.media;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class SongServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String song = request.getParameter("song");
        if (song == null || song.contains("..") || song.contains("/") || song.contains("\\")) {
            response.sendError(400);
            return;
        }
        String name = song.strip();
        response.setContentType("audio/mpeg");
        try (InputStream in = new BufferedInputStream(new FileInputStream("/srv/songs/" + name))) {
            in.transferTo(response.getOutputStream());
        }
    }
}
