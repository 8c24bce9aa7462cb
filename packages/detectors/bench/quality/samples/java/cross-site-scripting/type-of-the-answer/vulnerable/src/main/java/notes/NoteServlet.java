package notes;

import java.io.IOException;
import java.util.Optional;
import javax.servlet.ServletOutputStream;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/note")
public class NoteServlet extends HttpServlet {
    private static final String TYPE = "text/html";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String note = Optional.ofNullable(request.getParameter("note")).orElse("no note");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType(TYPE + ";charset=UTF-8");
        ServletOutputStream out = response.getOutputStream();
        out.print("Your note: " + note);
    }
}
