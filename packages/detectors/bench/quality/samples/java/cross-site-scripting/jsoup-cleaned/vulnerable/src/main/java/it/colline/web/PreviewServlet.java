package it.colline.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;

public class PreviewServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String article;
        try (BufferedReader reader = request.getReader()) {
            article = reader.lines().collect(Collectors.joining("\n"));
        }
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().append("<main>").append(shown(article)).append("</main>");
    }

    private static String shown(String article) {
        return article.isBlank() ? "<p>empty</p>" : article;
    }
}
