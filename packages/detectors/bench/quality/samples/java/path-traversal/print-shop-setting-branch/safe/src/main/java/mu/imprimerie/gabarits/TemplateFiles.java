package mu.imprimerie.gabarits;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.Properties;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/templates")
public class TemplateFiles extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String template = request.getParameter("template");
        Properties settings = new Properties();
        try (InputStream in = TemplateFiles.class.getResourceAsStream("/print.properties")) {
            settings.load(in);
        }
        String name;
        if ("free".equals(settings.getProperty("templates.choice"))) {
            name = template;
        } else {
            name = "letter.txt";
        }
        response.setContentType("text/plain");
        Files.lines(Paths.get("/srv/print/templates/" + name)).forEach(line -> response.addHeader("X-Length", String.valueOf(line.length())));
    }
}
