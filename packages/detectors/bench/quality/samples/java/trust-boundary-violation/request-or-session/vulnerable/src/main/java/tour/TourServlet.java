package tour;

import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;

@WebServlet("/tour")
public class TourServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String guide = request.getParameter("guide");
        HttpSession session = request.getSession();
        session.setAttribute("tours", count(session.getAttribute("tours")));
        session.setAttribute("guide", guide);
        request.getRequestDispatcher("/WEB-INF/tour.jsp").forward(request, response);
    }

    private static Integer count(Object before) {
        return before instanceof Integer ? (Integer) before + 1 : 1;
    }
}
