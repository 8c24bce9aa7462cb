package wizard;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/step")
public class StepServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String query = request.getQueryString();
        String step = query == null ? "one" : URLDecoder.decode(query.substring(query.indexOf('=') + 1), StandardCharsets.UTF_8);
        request.setAttribute("step", step);
        response.setContentType("text/html");
        response.getWriter().write(render((String) request.getAttribute("step")));
    }

    private String render(String step) {
        char[] letters = step.toCharArray();
        StringBuilder out = new StringBuilder("<p>Step ");
        for (int i = 0; i < letters.length && i < 200; i++) {
            out.append(Character.isLetterOrDigit(letters[i]) ? letters[i] : '_');
        }
        return out.append("</p>").toString();
    }
}
