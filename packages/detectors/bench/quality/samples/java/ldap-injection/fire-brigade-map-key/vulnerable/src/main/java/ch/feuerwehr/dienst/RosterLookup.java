package ch.feuerwehr.dienst;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;
import javax.naming.directory.SearchControls;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/roster")
public class RosterLookup extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        String crew = crewOf(request.getParameter("crew"));
        Object[] none = new Object[0];
        try {
            InitialDirContext context = new InitialDirContext();
            boolean any = context.search("ou=crews,dc=feuerwehr", "(&(objectClass=groupOfNames)(cn=" + crew + "))", none, new SearchControls()).hasMore();
            response.getWriter().print(any);
        } catch (NamingException failure) {
            throw new ServletException(failure);
        }
    }

    private static String crewOf(String asked) {
        Map<String, Object> values = new HashMap<>();
        values.put("first", "alpha");
        values.put("asked", asked);
        values.put("last", "delta");
        return (String) values.get("asked");
    }
}
