package md.vinarie.beci;

import java.io.IOException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/cellar/shelf")
public class CellarShelf extends HttpServlet {
    private final ShelfText texts = new ShelfText();

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html");
        String shelf = request.getParameter("shelf");
        String shown = texts.prepare(shelf == null ? "" : shelf);
        response.getWriter().format("<p class=\"%s\">%s</p>", "shelf", shown);
    }
}
