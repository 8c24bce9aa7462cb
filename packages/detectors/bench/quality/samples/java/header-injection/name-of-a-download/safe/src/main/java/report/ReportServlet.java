package report;

import java.io.IOException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/report.csv")
public class ReportServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String wanted = request.getParameter("as");
        String name = Names.clean(wanted == null ? "report" : wanted);
        response.setContentType("text/csv");
        response.addHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        response.getWriter().write("month;sum\n1;20\n");
    }
}
