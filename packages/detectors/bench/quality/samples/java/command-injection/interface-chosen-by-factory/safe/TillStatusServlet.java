package com.penhallowshops.tills;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

@WebServlet("/tills/status")
public class TillStatusServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HostChoice choice = HostChoice.of("main", request);
        String host = choice.host();

        String[] command = {"sh", "-c", "ping -c 1 -W 2 " + host};
        Process process = Runtime.getRuntime().exec(command);
        boolean up = false;
        try {
            up = process.waitFor(4, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroy();
        }
        response.setContentType("text/plain");
        response.getWriter().print(up ? "up" : "down");
    }
}
