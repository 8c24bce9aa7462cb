package uk.hallam.hire.web;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.sql.SQLException;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.commons.beanutils.BeanUtils;
import uk.hallam.hire.dao.InvoiceDao;
import uk.hallam.hire.dao.Sessions;
import uk.hallam.hire.mapper.CustomerMapper;
import uk.hallam.hire.model.Customer;
import uk.hallam.hire.service.Bookings;

/** The account of a customer and its details. */
@WebServlet({"/account", "/account/details"})
public class AccountServlet extends HttpServlet {
    private final Bookings bookings = new Bookings();
    private final InvoiceDao invoices = new InvoiceDao();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        long customerId = Visitor.customerId(request);
        try {
            request.setAttribute("customer", customer(customerId));
            request.setAttribute("rentals", bookings.ofCustomer(customerId, request.getParameter("past") == null));
            request.setAttribute("owed", invoices.openAmount(customerId));
        } catch (SQLException e) {
            throw new ServletException(e);
        }
        request.getRequestDispatcher("/WEB-INF/views/account.jsp").forward(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        Customer customer = customer(Visitor.customerId(request));
        try {
            BeanUtils.populate(customer, request.getParameterMap());
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new ServletException(e);
        }
        Sessions.with(CustomerMapper.class, mapper -> mapper.save(customer));
        response.sendRedirect(request.getContextPath() + "/account");
    }

    private static Customer customer(long id) {
        return Sessions.with(CustomerMapper.class, mapper -> mapper.byId(id));
    }
}
