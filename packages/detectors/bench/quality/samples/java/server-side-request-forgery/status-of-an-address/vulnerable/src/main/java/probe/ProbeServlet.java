package probe;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.Set;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/probe")
public class ProbeServlet extends HttpServlet {
    private static final Set<String> HOSTS = Set.of("status.example.com", "api.example.com");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        URL url = new URL(request.getParameter("address"));
        if (!url.getProtocol().startsWith("http")) {
            response.sendError(400);
            return;
        }
        HttpURLConnection connection = (HttpURLConnection) url.openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout(2000);
        response.setContentType("text/plain");
        response.getWriter().println(connection.getResponseCode());
    }
}
