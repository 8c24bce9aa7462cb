package uk.hallam.hire.web;

import java.io.IOException;
import javax.naming.AuthenticationException;
import javax.naming.NamingException;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.hallam.hire.model.StaffUser;
import uk.hallam.hire.security.StaffDirectory;

/** Staff sign in with the name of the directory. */
@WebServlet("/staff-login")
public class StaffLoginServlet extends HttpServlet {
    private static final Logger LOG = LoggerFactory.getLogger(StaffLoginServlet.class);

    private final StaffDirectory directory = new StaffDirectory();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        request.getRequestDispatcher("/WEB-INF/views/staff-login.jsp").forward(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        String name = request.getParameter("name");
        String password = request.getParameter("password");
        try {
            StaffUser user = directory.signIn(name, password);
            if (user != null) {
                request.getSession();
                request.changeSessionId();
                Visitor.signIn(request, user);
                LOG.info("{} signed in at depot {}", user.getUid(), user.getDepotId());
                response.sendRedirect(request.getContextPath() + "/desk");
                return;
            }
        } catch (AuthenticationException e) {
            LOG.warn("directory refused name={} password={}", name, password);
        } catch (NamingException e) {
            LOG.error("directory cannot be asked", e);
        }
        request.setAttribute("problem", "The directory does not know this name and password.");
        doGet(request, response);
    }
}
