package groups;

import java.io.IOException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.naming.directory.DirContext;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.*;

@WebServlet("/groups/known")
public class GroupServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        String group = request.getHeader("X-Group");
        try {
            DirContext context = (DirContext) new InitialContext().lookup("java:comp/env/ldap/corp");
            boolean known = group != null && new GroupDirectory().contains(context, group);
            response.setStatus(known ? 204 : 404);
        } catch (NamingException e) {
            throw new ServletException(e);
        }
    }
}
