package org.smallshop.auth;

import java.io.IOException;
import java.io.InputStream;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathExpressionException;
import org.xml.sax.SAXException;

@WebServlet("/account/plan")
public class PlanServlet extends HttpServlet {

    private transient AccountRepository accounts;

    @Override
    public void init() throws ServletException {
        try (InputStream xml = getServletContext().getResourceAsStream("/WEB-INF/accounts.xml")) {
            accounts = new AccountRepository(xml);
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new ServletException(e);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String customer = request.getParameter("customer");
        String key = request.getParameter("key");
        if (customer == null || key == null) {
            response.sendError(400);
            return;
        }
        try {
            String plan = accounts.planOf(customer, key);
            if (plan == null) {
                response.sendError(403);
                return;
            }
            response.setContentType("text/plain");
            response.getWriter().print(plan);
        } catch (XPathExpressionException e) {
            throw new ServletException(e);
        }
    }
}
