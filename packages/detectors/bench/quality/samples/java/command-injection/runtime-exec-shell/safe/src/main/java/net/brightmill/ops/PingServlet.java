package net.brightmill.ops;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet(urlPatterns = "/ops/reachable")
public class PingServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest req, HttpServletResponse resp) throws ServletException, IOException {
        String host = req.getParameter("host");
        if (host == null || !host.matches("[a-z0-9][a-z0-9.]{0,200}")) {
            resp.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        String[] command = {"/bin/ping", "-c", "1", host};
        try {
            Process process = Runtime.getRuntime().exec(command);
            boolean ended = process.waitFor(5, TimeUnit.SECONDS);
            resp.setStatus(ended && process.exitValue() == 0 ? 204 : 504);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            resp.setStatus(504);
        }
    }
}
