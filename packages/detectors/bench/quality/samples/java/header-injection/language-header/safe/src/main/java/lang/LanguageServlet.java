package lang;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/language")
public class LanguageServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String language = "en";
        Cookie[] cookies = request.getCookies();
        for (int i = 0; cookies != null && i < cookies.length; i++) {
            if ("language".equals(cookies[i].getName())) {
                language = URLDecoder.decode(cookies[i].getValue(), StandardCharsets.UTF_8);
            }
        }
        response.setHeader("X-Language", Locale.GERMAN.getLanguage().equals(language) ? "de" : "en");
        response.setStatus(204);
    }
}
