package cz.nototisk.archiv;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/scores/*")
public class ScoreDownload extends HttpServlet {
    private static final File SCORES = new File("/srv/nototisk/scores");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String wanted = request.getPathInfo();
        if (wanted == null) {
            response.sendError(404);
            return;
        }
        File score = new File(SCORES, wanted);
        if (!score.getCanonicalPath().startsWith(SCORES.getCanonicalPath() + File.separator)) {
            response.sendError(404);
            return;
        }
        response.setContentType("application/pdf");
        try (InputStream in = new FileInputStream(score); OutputStream out = response.getOutputStream()) {
            byte[] chunk = new byte[8192];
            int read;
            while ((read = in.read(chunk)) > 0) {
                out.write(chunk, 0, read);
            }
        }
    }
}
