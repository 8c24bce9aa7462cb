package fr.peltier.data;

import java.io.IOException;
import javax.naming.Context;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class SourceServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = "archive".equals(request.getParameter("source"))
                ? "java:comp/env/jdbc/archive"
                : "java:comp/env/jdbc/current";
        try {
            Context context = new InitialContext();
            Object source = context.lookup(name);
            response.setStatus(source == null ? 404 : 204);
        } catch (NamingException e) {
            response.sendError(404);
        }
    }
}
