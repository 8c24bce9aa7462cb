package depot;

import java.io.IOException;
import java.sql.SQLException;
import javax.annotation.Resource;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.*;
import javax.sql.DataSource;

@WebServlet("/parts")
public class PartServlet extends HttpServlet {
    @Resource(name = "jdbc/depot")
    private DataSource source;

    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse resp) throws ServletException, IOException {
        PartStore store = new SqlPartStore(source);
        String shelf = req.getHeader("X-Shelf");
        try {
            resp.setContentType("text/plain");
            resp.getWriter().print(store.amount(shelf == null ? "1" : shelf));
        } catch (SQLException | NumberFormatException e) {
            resp.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }
}
