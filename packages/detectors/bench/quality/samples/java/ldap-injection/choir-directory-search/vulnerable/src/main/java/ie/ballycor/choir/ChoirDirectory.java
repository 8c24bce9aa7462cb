package ie.ballycor.choir;

import java.io.IOException;
import java.util.Hashtable;
import javax.naming.Context;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;
import javax.naming.directory.SearchControls;
import javax.naming.directory.SearchResult;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/singers/count")
public class ChoirDirectory extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        String surname = request.getParameter("surname");
        Hashtable<String, String> settings = new Hashtable<>();
        settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.ldap.LdapCtxFactory");
        settings.put(Context.PROVIDER_URL, "ldaps://directory.ballycor.example:636");
        int found = 0;
        try {
            DirContext directory = new InitialDirContext(settings);
            SearchControls controls = new SearchControls();
            controls.setSearchScope(SearchControls.SUBTREE_SCOPE);
            String filter = "(&(objectclass=inetOrgPerson)(sn=" + surname + "))";
            NamingEnumeration<SearchResult> singers = directory.search("ou=choir,o=ballycor", filter, controls);
            while (singers.hasMore()) {
                singers.next();
                found++;
            }
            directory.close();
        } catch (NamingException failure) {
            throw new ServletException(failure);
        }
        response.getWriter().println(found);
    }
}
