package be.torenhof.web;

import java.io.IOException;
import java.util.Locale;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class ThemeServlet extends HttpServlet {
    private enum Theme {
        LIGHT, DARK
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String theme = request.getParameter("theme");
        if (theme == null) {
            response.sendError(400);
            return;
        }
        String value = Theme.valueOf(theme).name().toLowerCase(Locale.ROOT);
        response.addHeader("Set-Cookie", "theme=" + value + "; Path=/");
        response.setStatus(204);
    }
}
