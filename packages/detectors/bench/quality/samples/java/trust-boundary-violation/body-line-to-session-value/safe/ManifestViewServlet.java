package com.northquay.manifest;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;

@WebServlet("/manifest/view")
public class ManifestViewServlet extends HttpServlet {

    private static final int MAX_BODY = 1024;

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int length = request.getContentLength();
        if (length < 0 || length > MAX_BODY) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        String rows;
        try (BufferedReader body = request.getReader()) {
            rows = body.lines()
                    .filter(line -> line.startsWith("rows="))
                    .map(line -> line.split("=", 2)[1])
                    .findFirst()
                    .orElse("25");
        }
        int count;
        try {
            count = Integer.parseInt(rows.trim());
        } catch (NumberFormatException e) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "Rows are not a number");
            return;
        }
        if (count < 10 || count > 200) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "Rows are out of range");
            return;
        }
        request.getSession().setAttribute("manifestRows", Integer.valueOf(count));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response) {
        request.getSession().removeAttribute("manifestRows");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
