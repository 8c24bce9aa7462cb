package ch.steinbruch.net;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class StoneProxy extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Upstream upstream = new Upstream();
        upstream.use(getServletContext().getInitParameter("base"));
        URLConnection connection = new URL(upstream.base() + "/stones.json").openConnection();
        response.setContentType("application/json");
        try (InputStream in = connection.getInputStream()) {
            in.transferTo(response.getOutputStream());
        }
    }
}
