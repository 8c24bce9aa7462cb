package tenant;

import java.io.FileWriter;
import java.io.IOException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.*;

@WebServlet("/mark")
public class MarkServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (FileWriter writer = new FileWriter("/var/marks/" + Tenants.get(), true)) {
            writer.write("seen\n");
        }
        response.setStatus(204);
    }
}
