package com.northquay.phonebook;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.text.MessageFormat;
import javax.naming.InitialContext;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.DirContext;
import javax.naming.directory.SearchControls;
import javax.naming.directory.SearchResult;

@WebServlet("/phonebook/known")
public class PhoneBookServlet extends HttpServlet {

    private static final String BASE = "ou=staff,dc=northquay,dc=com";
    private static final String FILTER = "(&(objectClass=person)(employeeNumber={0}))";

    private transient InitialContext naming;

    @Override
    public void init() throws ServletException {
        try {
            naming = new InitialContext();
        } catch (NamingException e) {
            throw new ServletException("Naming is not configured", e);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String number = request.getParameter("number");
        if (number == null) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "Number is missing");
            return;
        }
        SearchControls controls = new SearchControls();
        controls.setSearchScope(SearchControls.ONELEVEL_SCOPE);
        controls.setCountLimit(1);
        response.setContentType("text/plain");
        try {
            DirContext directory = (DirContext) naming.lookup("java:comp/env/ldap/staff");
            try {
                String filter = MessageFormat.format(FILTER, number);
                NamingEnumeration<SearchResult> found = directory.search(BASE, filter, controls);
                response.getWriter().print(found.hasMore() ? "known" : "unknown");
            } finally {
                directory.close();
            }
        } catch (NamingException e) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "Phone book is not available");
        }
    }
}
