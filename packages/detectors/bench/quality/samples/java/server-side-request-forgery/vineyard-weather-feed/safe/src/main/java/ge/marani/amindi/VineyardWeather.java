package ge.marani.amindi;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.util.Map;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/weather/lines")
public class VineyardWeather extends HttpServlet {
    private static final Map<String, String> FEEDS = Map.of(
        "telavi", "https://feeds.amindi.example/telavi.txt",
        "gori", "https://feeds.amindi.example/gori.txt");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String feed = request.getParameter("feed");
        feed = FEEDS.getOrDefault(feed, "https://feeds.amindi.example/all.txt");
        URL address = new URL(feed);
        int lines = 0;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(address.openStream()))) {
            while (reader.readLine() != null) {
                lines++;
            }
        }
        response.getWriter().println(lines);
    }
}
