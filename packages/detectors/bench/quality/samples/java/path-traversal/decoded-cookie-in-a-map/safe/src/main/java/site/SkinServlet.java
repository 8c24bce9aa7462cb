package site;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/skin")
public class SkinServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String value = "clear";
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals("skin")) {
                    value = URLDecoder.decode(cookie.getValue(), StandardCharsets.UTF_8);
                    break;
                }
            }
        }
        Map<String, Object> skins = new HashMap<>();
        skins.put("key-1", "night");
        skins.put("key-2", value);
        skins.put("key-3", "day");
        String skin = (String) skins.get("key-2");
        skin = (String) skins.get("key-1");
        response.setContentType("text/css");
        response.getWriter().write(Files.readString(Path.of("/srv/skins/" + skin + ".css")));
    }
}
