package org.saltmarsh.harbour;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/tides/refresh")
public class TideTableServlet extends HttpServlet {

    private static Map<String, String> presets() {
        Map<String, String> presets = new HashMap<>();
        presets.put("days", "7");
        presets.put("unit", "metre");
        return presets;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String asked = request.getParameter("station");
        if (asked == null) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "Station is missing");
            return;
        }
        Map<String, String> settings = presets();
        settings.computeIfAbsent("station", key -> asked);
        settings.computeIfAbsent("days", key -> "1");

        String line = "tidecalc --days " + settings.get("days") + " --station " + settings.get("station")
                + " > /srv/tides/current.txt";
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", line);
        Process process = builder.start();
        try {
            if (process.waitFor(20, TimeUnit.SECONDS)) {
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            } else {
                response.sendError(HttpServletResponse.SC_GATEWAY_TIMEOUT, "Tide table took too long");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "Tide table was interrupted");
        } finally {
            process.destroy();
        }
    }
}
