package org.millstone.web;

import java.io.BufferedReader;
import java.io.FileReader;
import java.io.IOException;
import java.util.Map;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class HelpServlet extends HttpServlet {
    private static final Map<String, String> PAGES = Map.of("start", "start.txt", "costs", "costs.txt");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String topic = request.getParameter("topic");
        String page = topic == null ? "start.txt" : PAGES.getOrDefault(topic, "start.txt");
        String path = getServletContext().getRealPath("/WEB-INF/help/" + page);
        response.setContentType("text/plain");
        try (BufferedReader reader = new BufferedReader(new FileReader(path))) {
            response.getWriter().println(reader.readLine());
        }
    }
}
