package org.ashgrove.hospital;

import java.io.IOException;
import javax.naming.NamingException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/departments/size")
public class DepartmentSizeServlet extends HttpServlet {

    private final StaffDirectory directory = new StaffDirectory();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String department = request.getParameter("department");
        response.setContentType("text/plain");
        try {
            StaffDirectory.DEPARTMENT.set("reception");
            StaffDirectory.DEPARTMENT.set(department);
            response.getWriter().print(directory.size());
        } catch (NamingException e) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "Directory is not available");
        } finally {
            StaffDirectory.DEPARTMENT.remove();
        }
    }
}
