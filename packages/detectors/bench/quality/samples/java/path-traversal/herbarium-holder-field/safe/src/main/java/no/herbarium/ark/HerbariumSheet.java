package no.herbarium.ark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/sheets")
public class HerbariumSheet extends HttpServlet {
    private static final class Sheet {
        private final String label;
        private final String scan;

        Sheet(String label, String scan) {
            this.label = label;
            this.scan = scan;
        }

        String label() {
            return label;
        }

        String scan() {
            return scan;
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String asked = request.getParameter("scan");
        Sheet sheet = new Sheet(asked, "front.jpg");
        Path file = Paths.get("/srv/herbarium", sheet.scan());
        response.setContentType("image/jpeg");
        response.setIntHeader("X-Label-Length", sheet.label().length());
        byte[] image = Files.readAllBytes(file);
        response.getOutputStream().write(image);
    }
}
