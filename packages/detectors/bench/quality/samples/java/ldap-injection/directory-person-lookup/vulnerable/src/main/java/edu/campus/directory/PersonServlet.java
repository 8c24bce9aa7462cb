package edu.campus.directory;

import java.io.IOException;
import java.io.PrintWriter;
import javax.naming.NamingException;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/directory/mail")
public class PersonServlet extends HttpServlet {

    private transient PersonDirectory directory;

    @Override
    public void init() throws ServletException {
        directory = new PersonDirectory(getServletContext().getInitParameter("directory.url"));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String surname = request.getParameter("surname");
        String department = request.getParameter("department");
        if (surname == null || surname.isEmpty() || department == null) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("X-Content-Type-Options", "nosniff");
        PrintWriter out = response.getWriter();
        try {
            for (String mail : directory.mailOf(surname, department)) {
                out.println(mail);
            }
        } catch (NamingException e) {
            throw new ServletException("directory is not available", e);
        }
    }
}
