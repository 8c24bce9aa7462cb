package help;

import java.io.BufferedReader;
import java.io.FileReader;
import java.io.IOException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/help")
public class HelpServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] values = request.getParameterValues("topic");
        String[] topics = {"start", values == null ? "start" : values[0], "index"};
        int at = 0;
        while (at < 2) {
            at++;
        }
        response.setContentType("text/plain");
        try (BufferedReader reader = new BufferedReader(new FileReader("/srv/help/" + topics[at]))) {
            response.getWriter().println(reader.readLine());
        }
    }
}
