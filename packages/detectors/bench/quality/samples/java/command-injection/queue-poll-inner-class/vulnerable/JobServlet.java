package org.example.jobs;

import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;

@WebServlet("/jobs/start")
public class JobServlet extends HttpServlet {

    private static class Waiting {
        private final Queue<String> entries = new ArrayDeque<>();

        void enter(String entry) {
            entries.offer(entry);
        }

        String take() {
            return entries.poll();
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String[] sent = request.getParameterValues("job");
        String job = sent == null ? "none" : sent[0];
        Waiting waiting = new Waiting();
        waiting.enter("rotate");
        waiting.enter(job);
        waiting.enter("verify");
        String line = "runjob " + waiting.take();
        line = "runjob " + waiting.take();
        ProcessBuilder builder = new ProcessBuilder();
        builder.command("sh", "-c", line);
        builder.start();
        response.setStatus(HttpServletResponse.SC_ACCEPTED);
    }
}
