package az.sorgu.ixrac;

import java.io.IOException;
import java.io.InputStream;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/surveys/export")
public class SurveyExport extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int size = sizeOf(request.getParameter("chunk"));
        byte[] chunk = new byte[size];
        response.setContentType("text/csv");
        try (InputStream surveys = getServletContext().getResourceAsStream("/WEB-INF/surveys.csv")) {
            int read = surveys.read(chunk);
            while (read > 0) {
                response.getOutputStream().write(chunk, 0, read);
                read = surveys.read(chunk);
            }
        }
    }

    private static int sizeOf(String chunk) {
        int size = chunk == null ? 4096 : Integer.parseInt(chunk);
        return Math.max(size, 512);
    }
}
