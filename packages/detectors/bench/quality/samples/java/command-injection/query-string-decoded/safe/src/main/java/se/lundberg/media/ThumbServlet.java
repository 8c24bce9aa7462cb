package se.lundberg.media;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class ThumbServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String query = request.getQueryString();
        int at = query == null ? -1 : query.indexOf("size=");
        if (at < 0) {
            response.sendError(400);
            return;
        }
        int size = Integer.parseInt(URLDecoder.decode(query.substring(at + 5), StandardCharsets.UTF_8));
        String line = String.format("convert in.png -resize %d out.png && optipng out.png", size);
        Runtime.getRuntime().exec(new String[] {"sh", "-c", line});
        response.setStatus(202);
    }
}
