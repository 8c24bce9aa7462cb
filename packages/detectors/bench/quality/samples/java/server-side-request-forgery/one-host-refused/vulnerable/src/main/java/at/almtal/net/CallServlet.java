package at.almtal.net;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.Map;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class CallServlet extends HttpServlet {
    private static final Map<String, URL> PARTNERS = new java.util.concurrent.ConcurrentHashMap<>();

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        URL url = new URL(request.getParameter("callback"));
        if (url.getHost().equals("localhost")) {
            response.sendError(403);
            return;
        }
        HttpURLConnection connection = (HttpURLConnection) url.openConnection();
        connection.setInstanceFollowRedirects(false);
        response.setStatus(connection.getResponseCode() == 200 ? 204 : 502);
    }
}
