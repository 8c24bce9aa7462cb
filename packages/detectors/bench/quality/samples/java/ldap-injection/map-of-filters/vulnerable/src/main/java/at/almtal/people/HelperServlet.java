package at.almtal.people;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.naming.NamingException;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;
import javax.naming.directory.SearchControls;

public class HelperServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Map<String, String> filters = new HashMap<>();
        filters.put("all", "(objectClass=helper)");
        filters.put("one", "(&(objectClass=helper)(cn=" + request.getParameter("name") + "))");
        SearchControls controls = new SearchControls();
        controls.setReturningAttributes(new String[] {"cn"});
        try {
            DirContext context = new InitialDirContext();
            String filter = filters.get("one");
            boolean isFound = context.search("ou=helpers", filter, controls).hasMore();
            response.setStatus(isFound ? 204 : 404);
        } catch (NamingException e) {
            throw new ServletException("no directory", e);
        }
    }
}
