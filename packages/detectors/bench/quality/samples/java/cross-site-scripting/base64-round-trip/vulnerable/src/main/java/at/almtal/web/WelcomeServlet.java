package at.almtal.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Enumeration;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.commons.text.StringEscapeUtils;

public class WelcomeServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = "";
        Enumeration<String> names = request.getParameterNames();
        if (names.hasMoreElements()) {
            name = names.nextElement();
        }
        String kept = Base64.getEncoder().encodeToString(prepared(name).getBytes(StandardCharsets.UTF_8));
        String shown = new String(Base64.getDecoder().decode(kept), StandardCharsets.UTF_8);
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(shown);
    }

    private static String prepared(String name) {
        return "Welcome " + name;
    }
}
