package uk.hallam.hire.web;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import uk.hallam.hire.dao.VoucherDao;

/** Vouchers and points. */
@WebServlet("/account/voucher")
public class VoucherServlet extends HttpServlet {
    private final VoucherDao vouchers = new VoucherDao();

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        long customerId = Visitor.customerId(request);
        try {
            String points = request.getParameter("points");
            if (points != null) {
                request.setAttribute("spent", vouchers.spendPoints(customerId, Math.max(1, Integer.parseInt(points))));
            } else {
                BigDecimal value = vouchers.redeem(Parameters.text(request, "code", ""), customerId);
                request.setAttribute("value", value);
            }
        } catch (SQLException e) {
            throw new ServletException(e);
        }
        request.getRequestDispatcher("/WEB-INF/views/voucher.jsp").forward(request, response);
    }
}
