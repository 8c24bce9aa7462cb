package forum;

import java.io.IOException;
import java.util.Locale;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/posts/preview")
public class PostServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String text = request.getParameter("text");
        response.setContentType("text/html");
        Object[] values = {"empty", text == null ? "" : text};
        response.getWriter().format(Locale.US, "<blockquote>%1$s</blockquote>", values);
    }
}
