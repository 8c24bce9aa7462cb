package se.lundberg.media;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

public class LocaleServlet extends HttpServlet {
    private static final List<String> LANGUAGES = List.of("de", "en", "sv");

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String language = "en";
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals("language") && LANGUAGES.contains(cookie.getValue())) {
                    language = cookie.getValue();
                }
            }
        }
        String speech = "espeak -v " + language + " -f greeting.txt -w out.wav";
        new ProcessBuilder("bash", "-c", speech).start();
        response.setStatus(202);
    }
}
