package relay;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/relay")
public class RelayServlet extends HttpServlet {
    static class Headers {
        private final Map<String, String> values = new HashMap<>();

        Headers with(String name, String value) {
            values.put(name, value);
            return this;
        }

        void send(HttpServletResponse response) {
            response.setHeader("X-Relay", values.get("relay"));
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String given = request.getParameter("relay");
        new Headers().with("fallback", given).with("relay", "none").send(response);
        response.setStatus(204);
    }
}
