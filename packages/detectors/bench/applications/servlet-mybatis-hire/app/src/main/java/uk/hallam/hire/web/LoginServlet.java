package uk.hallam.hire.web;

import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.hallam.hire.dao.Sessions;
import uk.hallam.hire.mapper.CustomerMapper;
import uk.hallam.hire.model.Customer;
import uk.hallam.hire.security.Passwords;
import uk.hallam.hire.security.Tokens;

/** Customers sign in. */
@WebServlet("/login")
public class LoginServlet extends HttpServlet {
    private static final Logger LOG = LoggerFactory.getLogger(LoginServlet.class);
    private static final int MONTH = 60 * 60 * 24 * 30;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        request.setAttribute("next", request.getParameter("next"));
        request.getRequestDispatcher("/WEB-INF/views/login.jsp").forward(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        String email = Parameters.text(request, "email", "");
        String password = Parameters.text(request, "password", "");
        Customer customer = Sessions.with(CustomerMapper.class, mapper -> mapper.byEmail(email));
        if (customer == null || !Passwords.matches(password, customer.getPasswordHash())) {
            LOG.info("sign-in refused for {}", email.replaceAll("[\\r\\n]", "_"));
            request.setAttribute("problem", "The address or the password is not right.");
            doGet(request, response);
            return;
        }
        request.getSession();
        request.changeSessionId();
        Visitor.signIn(request, customer.getId());
        if (request.getParameter("remember") != null) {
            String id = Long.toString(customer.getId());
            Cookie cookie = new Cookie("remember", id + "." + Tokens.sign(id));
            cookie.setMaxAge(MONTH);
            cookie.setPath("/");
            response.addCookie(cookie);
        }
        Cookie greeting = new Cookie("greeted", "1");
        greeting.setMaxAge(MONTH);
        greeting.setHttpOnly(true);
        greeting.setSecure(true);
        response.addCookie(greeting);
        Redirects.onwards(request, response, "/account");
    }
}
