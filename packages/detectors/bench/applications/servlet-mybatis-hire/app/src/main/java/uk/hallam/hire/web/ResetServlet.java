package uk.hallam.hire.web;

import java.io.IOException;
import java.util.Date;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import uk.hallam.hire.dao.Sessions;
import uk.hallam.hire.mapper.CustomerMapper;
import uk.hallam.hire.messaging.MailQueue;
import uk.hallam.hire.model.Customer;
import uk.hallam.hire.security.Passwords;
import uk.hallam.hire.security.Tokens;

/** A customer has lost the password. */
@WebServlet("/reset")
public class ResetServlet extends HttpServlet {
    private static final long HOUR = 3600_000L;

    private final MailQueue mails = new MailQueue();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        request.getRequestDispatcher("/WEB-INF/views/reset.jsp").forward(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        String token = request.getParameter("token");
        if (token == null) {
            start(Parameters.text(request, "email", ""));
            request.setAttribute("sent", true);
            doGet(request, response);
            return;
        }
        Long customerId = Sessions.with(CustomerMapper.class, mapper -> mapper.customerOfReset(token));
        String password = Parameters.text(request, "password", "");
        if (customerId == null || password.length() < 10) {
            request.setAttribute("problem", "This link has expired, or the password is too short.");
            doGet(request, response);
            return;
        }
        Sessions.with(CustomerMapper.class, mapper -> {
            mapper.setPassword(customerId, Passwords.hash(password));
            return mapper.dropResets(customerId);
        });
        response.sendRedirect(request.getContextPath() + "/login");
    }

    private void start(String email) {
        Customer customer = Sessions.with(CustomerMapper.class, mapper -> mapper.byEmail(email));
        if (customer == null) {
            return;
        }
        String token = Tokens.resetToken();
        Date until = new Date(System.currentTimeMillis() + HOUR);
        Sessions.with(CustomerMapper.class, mapper -> mapper.addReset(customer.getId(), token, until));
        mails.send(customer.getEmail(), "A new password", System.getenv("SITE_URL") + "/reset?token=" + token);
    }
}
