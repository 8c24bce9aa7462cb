package org.example.banner;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

@WebServlet("/banner")
public class BannerServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String query = request.getQueryString();
        String text = query == null ? "" : java.net.URLDecoder.decode(query, "UTF-8");
        request.setAttribute("banner", "Good morning");
        request.setAttribute("headline", text);
        show(request, response);
    }

    private static void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html");
        Object banner = request.getAttribute("headline");
        response.getWriter().format(Locale.ENGLISH, "<div id=\"banner\">%s</div>", banner);
    }
}
