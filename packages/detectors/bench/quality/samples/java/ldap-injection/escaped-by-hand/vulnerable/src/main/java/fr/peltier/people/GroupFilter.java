package fr.peltier.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import javax.naming.NamingException;
import javax.naming.ldap.InitialLdapContext;

public class GroupFilter extends HttpFilter {
    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String member = request.getHeader("X-Remote-User");
        try {
            Groups groups = new Groups(new InitialLdapContext(null, null));
            if (member == null || !groups.contains("planners", member)) {
                response.sendError(403);
                return;
            }
        } catch (NamingException e) {
            throw new ServletException("no directory", e);
        }
        chain.doFilter(request, response);
    }
}
