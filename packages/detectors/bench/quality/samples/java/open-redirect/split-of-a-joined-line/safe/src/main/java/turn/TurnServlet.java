package turn;

import java.io.IOException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/turn")
public class TurnServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String given = request.getParameter("then");
        String line = String.join(" ", "/start", String.valueOf(given).replace(" ", ""), "/end");
        String[] parts = line.split(" ");
        response.setHeader("Location", parts[0]);
        response.setStatus(HttpServletResponse.SC_FOUND);
    }
}
