package mailq;

import java.io.IOException;
import java.util.Arrays;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.*;

@WebServlet("/mailq/*")
public class QueueServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String argument = "all";
        try {
            find(request.getPathInfo());
        } catch (QueueException e) {
            argument = e.given();
        }
        ProcessBuilder builder = new ProcessBuilder(Arrays.asList("sh", "-c", "flushq " + argument));
        builder.start();
        response.setStatus(202);
    }

    private void find(String path) throws QueueException {
        if (path != null && path.length() > 1) {
            throw new QueueException(path.substring(1), path.length());
        }
    }
}
