package org.meadow.shop;

import java.io.IOException;
import java.util.Locale;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;

@WebServlet("/preferences")
public class PreferencesServlet extends HttpServlet {

    private final PriceGroups priceGroups = new PriceGroups();

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session == null || session.getAttribute(SessionKeys.ACCOUNT) == null) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }

        String language = request.getParameter("language");
        if ("de".equals(language)) {
            session.setAttribute(SessionKeys.LANGUAGE, Locale.GERMAN);
        } else {
            session.setAttribute(SessionKeys.LANGUAGE, Locale.ENGLISH);
        }

        String group = request.getParameter("group");
        session.setAttribute(SessionKeys.PRICE_GROUP, group == null ? PriceGroups.RETAIL : group);
        response.sendRedirect(request.getContextPath() + "/cart");
    }
}
