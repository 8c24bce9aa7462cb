package xk.arkivi.shkarkim;

import java.io.IOException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/archive/download")
public class ArchiveDownload extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String title = request.getParameter("title");
        response.setContentType("text/csv");
        response.setHeader("Content-Disposition", attachment(title));
        response.getWriter().println("year,box");
    }

    private static String attachment(String title) {
        String name = title == null ? "archive" : title;
        StringBuilder header = new StringBuilder("attachment; filename=\"");
        header.append(name).append(".csv\"");
        return header.toString();
    }
}
