package uk.hallam.hire.web;

import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import uk.hallam.hire.io.BasketCookie;
import uk.hallam.hire.service.Catalogue;

/** The pages that everybody sees. */
@WebServlet("/catalogue")
public class CatalogueServlet extends HttpServlet {
    private final Catalogue catalogue = new Catalogue();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        String category = request.getParameter("category");
        String text = request.getParameter("q");
        String sort = Parameters.text(request, "sort", "m.model");
        int page = Parameters.number(request, "page", 1);
        request.setAttribute("machines", catalogue.page(category, text, sort, page));
        request.setAttribute("text", text);
        request.setAttribute("category", category);
        request.setAttribute("page", page);
        request.setAttribute("seen", BasketCookie.recentlySeen(request));
        request.getRequestDispatcher("/WEB-INF/views/catalogue.jsp").forward(request, response);
    }
}
