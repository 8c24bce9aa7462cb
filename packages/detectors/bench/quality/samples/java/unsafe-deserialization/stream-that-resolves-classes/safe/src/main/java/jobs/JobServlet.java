package jobs;

import java.io.IOException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.*;

@WebServlet("/jobs")
public class JobServlet extends HttpServlet {
    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (JobInput in = new JobInput(request.getInputStream())) {
            Job job = (Job) in.readObject();
            response.setStatus(job.priority > 3 ? 202 : 200);
        } catch (ClassNotFoundException e) {
            response.sendError(400);
        }
    }
}
