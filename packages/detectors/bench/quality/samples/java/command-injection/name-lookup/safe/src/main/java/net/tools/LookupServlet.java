package net.tools;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/lookup")
public class LookupServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getParameter("name");
        if (name == null || !name.matches("[a-z0-9][a-z0-9.-]{0,60}")) {
            response.sendError(400);
            return;
        }
        String[] line = {"/usr/bin/nslookup", name};
        Process process = Runtime.getRuntime().exec(line);
        int count = 0;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
            while (reader.readLine() != null) {
                count++;
            }
        }
        response.setContentType("text/plain");
        response.getWriter().println(count);
    }
}
