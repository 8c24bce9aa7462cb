package org.example.people;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;
import javax.naming.directory.SearchControls;
import javax.naming.directory.SearchResult;

@WebServlet("/people")
public class PeopleServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String surname = "none";
        for (Map.Entry<String, String[]> entry : request.getParameterMap().entrySet()) {
            if (entry.getKey().equals("surname")) {
                surname = entry.getValue()[0];
            }
        }
        int found = 0;
        try {
            InitialDirContext context = new InitialDirContext();
            String filter = "(&(objectClass=person)(sn=" + surname + "))";
            Object[] arguments = new Object[] {surname};
            SearchControls controls = new SearchControls();
            controls.setSearchScope(SearchControls.SUBTREE_SCOPE);
            NamingEnumeration<SearchResult> results = context.search("ou=people,dc=example,dc=org", filter, arguments, controls);
            while (results.hasMore()) {
                results.next();
                found++;
            }
            context.close();
        } catch (NamingException e) {
            response.sendError(503);
            return;
        }
        response.setContentType("text/plain");
        response.getWriter().println(found);
    }
}
