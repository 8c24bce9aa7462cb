package org.lattice.ops;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/ops/log-size")
public class LogTailServlet extends HttpServlet {

    private static final String COOKIE = "unit";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        List<String> units = new ArrayList<>();
        units.add("scheduler");
        units.add(fromCookie(request.getCookies()));
        units.add("gateway");
        units.remove(0);

        String unit = units.get(0);
        response.setContentType("text/plain");
        response.getWriter().println(countLines(unit));
    }

    private String fromCookie(Cookie[] cookies) {
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (COOKIE.equals(cookie.getName())) {
                    return cookie.getValue();
                }
            }
        }
        return "worker";
    }

    private long countLines(String unit) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", "journalctl --no-pager -u " + unit + " | wc -l");
        builder.redirectErrorStream(true);
        Process process = builder.start();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = reader.readLine();
            return line == null ? 0 : Long.parseLong(line.trim());
        } catch (NumberFormatException e) {
            return -1;
        } finally {
            process.destroy();
        }
    }
}
