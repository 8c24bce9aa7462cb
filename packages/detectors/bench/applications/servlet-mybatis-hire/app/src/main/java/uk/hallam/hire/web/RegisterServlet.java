package uk.hallam.hire.web;

import java.io.IOException;
import java.math.BigDecimal;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import uk.hallam.hire.dao.Sessions;
import uk.hallam.hire.mapper.CustomerMapper;
import uk.hallam.hire.model.Customer;
import uk.hallam.hire.security.Passwords;

/** New customers. */
@WebServlet("/register")
public class RegisterServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        request.getRequestDispatcher("/WEB-INF/views/register.jsp").forward(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        String password = Parameters.text(request, "password", "");
        if (password.length() < 10) {
            request.setAttribute("problem", "Ten characters at least, please.");
            doGet(request, response);
            return;
        }
        Customer customer = new Customer();
        customer.setEmail(Parameters.text(request, "email", ""));
        customer.setCompanyName(Parameters.text(request, "companyName", ""));
        customer.setContactName(Parameters.text(request, "contactName", ""));
        customer.setPhone(Parameters.text(request, "phone", ""));
        customer.setAddress(Parameters.text(request, "address", ""));
        customer.setCreditLimit(BigDecimal.ZERO);
        customer.setApproved(false);
        customer.setPasswordHash(Passwords.hash(password));
        Sessions.with(CustomerMapper.class, mapper -> mapper.add(customer));
        response.sendRedirect(request.getContextPath() + "/login");
    }
}
