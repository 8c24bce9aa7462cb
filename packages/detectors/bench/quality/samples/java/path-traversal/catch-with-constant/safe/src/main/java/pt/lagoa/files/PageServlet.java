package pt.lagoa.files;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class PageServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        File file = new File("/srv/logbook", pageOf(request.getParameter("page")));
        response.setContentType("text/plain");
        response.getOutputStream().write(Files.readAllBytes(file.toPath()));
    }

    private static String pageOf(String page) {
        try {
            return "page-" + Integer.parseInt(page) + ".txt";
        } catch (NumberFormatException e) {
            return "contents.txt";
        }
    }
}
