package org.wayfarer.docs;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

@WebServlet("/guide/*")
public class GuideServlet extends AbstractDocumentServlet {

    private static final String DEFAULT_GUIDE = "welcome.txt";

    @Override
    protected String folder() {
        return "/opt/wayfarer/guides";
    }

    @Override
    protected String documentName(HttpServletRequest request) {
        String query = request.getQueryString();
        String name = null;
        if (query != null && query.startsWith("doc=")) {
            name = decode(query.substring("doc=".length()));
        }
        if (name != null) {
            log("ignoring a requested guide");
        }
        name = DEFAULT_GUIDE;
        return name;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
