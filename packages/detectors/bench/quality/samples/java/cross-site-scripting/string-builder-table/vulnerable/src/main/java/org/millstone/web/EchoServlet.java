package org.millstone.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.owasp.encoder.Encode;

public class EchoServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        StringBuilder html = new StringBuilder("<table>");
        for (Map.Entry<String, String[]> field : request.getParameterMap().entrySet()) {
            html.append("<tr><td>");
            html.append(field.getValue()[0]);
            html.append("</td></tr>");
        }
        html.append("</table>");
        response.setContentType("text/html");
        response.getWriter().write(html.toString());
    }
}
