package ke.sinema.tiketi;

import java.io.IOException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/ticket")
public class TicketPage extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html");
        String film = request.getParameter("film");
        StringBuilder page = new StringBuilder("<h2>");
        page.append(film).append("</h2>");
        page.insert(0, "<main>");
        page.reverse().reverse();
        page.replace(0, page.length(), "<main><h2>Your film</h2>");
        page.append("</main>");
        response.getWriter().write(page.toString());
    }
}
