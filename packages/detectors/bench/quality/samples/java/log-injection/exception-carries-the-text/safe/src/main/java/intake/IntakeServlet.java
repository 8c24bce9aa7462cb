package intake;

import java.io.IOException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@WebServlet("/intake")
public class IntakeServlet extends HttpServlet {
    private static final Logger log = LoggerFactory.getLogger(IntakeServlet.class);

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            check(request.getParameter("batch"));
            response.setStatus(204);
        } catch (BatchException e) {
            log.warn("batch refused: {}", e.getMessage());
            response.sendError(422);
        }
    }

    private void check(String batch) throws BatchException {
        if (batch == null || batch.length() != 8) {
            throw new BatchException("wrong form " + String.valueOf(batch).length());
        }
    }

    static class BatchException extends Exception {
        BatchException(String message) {
            super(message);
        }
    }
}
