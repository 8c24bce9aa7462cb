package org.example.feeds;

import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

@WebServlet("/feed")
public class FeedServlet extends HttpServlet {

    private final Map<String, UnaryOperator<String>> makers = new TreeMap<>();

    @Override
    public void init() {
        makers.put("direct", text -> "https://" + text + "/feed.xml");
        makers.put("named", text -> "https://" + ("moon".equals(text) ? "moon" : "tides") + ".example.org/feed.xml");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String feed = request.getParameter("feed");
        URL url = new URL(makers.get("named").apply(feed));
        HttpURLConnection connection = (HttpURLConnection) url.openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout(2000);
        int status = connection.getResponseCode();
        connection.disconnect();
        response.setStatus(status == 200 ? 204 : 502);
    }
}
