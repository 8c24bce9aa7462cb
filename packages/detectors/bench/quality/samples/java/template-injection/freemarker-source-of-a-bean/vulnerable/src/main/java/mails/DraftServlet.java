package mails;

import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.*;

@WebServlet("/draft")
public class DraftServlet extends HttpServlet {
    private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_31);

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        Draft draft = new Draft();
        draft.setSource(request.getParameter("text"));
        Template template = new Template("draft", new StringReader(draft.getSource()), configuration);
        response.setContentType("text/plain");
        try {
            template.process(Map.of("name", draft.getComment()), response.getWriter());
        } catch (TemplateException e) {
            throw new ServletException(e);
        }
    }
}
