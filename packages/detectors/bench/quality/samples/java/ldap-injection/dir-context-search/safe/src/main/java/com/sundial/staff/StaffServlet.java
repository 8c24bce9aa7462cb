package com.sundial.staff;

import java.io.IOException;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class StaffServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse resp) throws ServletException, IOException {
        try {
            StaffDirectory directory = new StaffDirectory(new InitialDirContext());
            resp.setStatus(directory.exists(req.getParameter("uid")) ? 200 : 404);
        } catch (NamingException e) {
            throw new ServletException("the directory does not answer", e);
        }
    }
}
