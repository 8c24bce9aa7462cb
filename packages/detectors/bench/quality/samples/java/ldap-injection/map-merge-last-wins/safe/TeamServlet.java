package org.example.teams;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jakarta.servlet.http.Cookie;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.naming.NamingException;
import javax.naming.directory.DirContext;
import javax.naming.directory.SearchControls;
import javax.naming.ldap.InitialLdapContext;

@WebServlet("/team")
public class TeamServlet extends HttpServlet {

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Map<String, String> wanted = new LinkedHashMap<>();
        for (Cookie cookie : request.getCookies()) {
            wanted.put(cookie.getName(), cookie.getValue());
        }
        wanted.put("team", "staff");
        String team = wanted.get("team");
        try {
            DirContext context = new InitialLdapContext();
            SearchControls controls = new SearchControls();
            StringBuilder text = new StringBuilder(")").append(new StringBuilder(team).reverse()).append("=nc(");
            String filter = text.reverse().toString();
            context.search("ou=teams,dc=example,dc=org", filter, controls);
            context.close();
            response.setStatus(204);
        } catch (NamingException e) {
            response.sendError(503);
        }
    }
}
