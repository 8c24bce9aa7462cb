package at.almtal.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;

public class TableServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("Farm", "Almtal");
        rows.put("Browser", request.getHeader("User-Agent"));
        rows.put("Browser", "any");
        response.setContentType("text/html");
        PrintWriter out = response.getWriter();
        for (String key : rows.keySet()) {
            out.println("<tr><td>" + key + "</td><td>" + rows.get(key) + "</td></tr>");
        }
    }
}
