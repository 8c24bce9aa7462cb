package it.colline.web;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import javax.servlet.ServletOutputStream;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class StyleServlet extends HttpServlet {
    private static final Set<String> STYLES = new HashSet<>();

    static {
        STYLES.add("wide");
        STYLES.add("narrow");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String style = request.getParameter("style");
        String used = style != null && STYLES.contains(style) ? style : "wide";
        response.setContentType("text/html");
        ServletOutputStream out = response.getOutputStream();
        out.print("<body class='" + used + "'>");
        out.print("</body>");
    }
}
