package org.example.badges;

import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import java.io.IOException;
import javax.naming.NamingException;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;
import javax.naming.directory.SearchControls;

@WebServlet("/badge")
public class BadgeServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String holder = request.getHeader("X-Badge-Holder");
        if (holder == null) {
            response.sendError(400);
            return;
        }
        try {
            DirContext context = new InitialDirContext();
            boolean any = context.search("ou=badges,dc=example,dc=org", "(holder=" + Letters.copy(holder) + ")", new SearchControls()).hasMore();
            context.close();
            response.setStatus(any ? 200 : 404);
        } catch (NamingException e) {
            response.sendError(503);
        }
    }
}
