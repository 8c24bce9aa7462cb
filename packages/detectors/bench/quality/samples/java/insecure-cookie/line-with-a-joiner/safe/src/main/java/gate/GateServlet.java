package gate;

import java.io.IOException;
import java.util.StringJoiner;
import java.util.UUID;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/gate")
public class GateServlet extends HttpServlet {
    private static final String[] LAST = {"Path=/gate", "Secure"};

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        StringJoiner line = new StringJoiner("; ");
        line.add("gateSession=" + UUID.randomUUID());
        line.add("HttpOnly");
        line.add("SameSite=Strict");
        line.add(LAST["gate".length() - 3]);
        response.addHeader("Set-Cookie", line.toString());
        response.setStatus(204);
    }
}
