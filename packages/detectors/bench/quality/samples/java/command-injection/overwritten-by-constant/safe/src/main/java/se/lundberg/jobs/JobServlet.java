package se.lundberg.jobs;

import java.io.IOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class JobServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String job = request.getParameter("job");
        String queue = "default";
        if (job == null || job.isEmpty()) {
            response.sendError(400);
            return;
        }
        job = "nightly";
        response.setHeader("X-Queue", queue);
        Runtime.getRuntime().exec("/opt/jobs/run.sh " + job);
    }
}
