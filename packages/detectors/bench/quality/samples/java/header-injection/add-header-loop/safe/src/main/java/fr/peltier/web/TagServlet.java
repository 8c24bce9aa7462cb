package fr.peltier.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class TagServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        String[] tags = request.getParameterValues("tag");
        for (int i = 0; tags != null && i < tags.length; i++) {
            String tag = URLEncoder.encode(tags[i].trim(), StandardCharsets.UTF_8);
            response.addHeader("X-Tag", tag);
        }
    }
}
