package uk.hallam.hire.web;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpSession;
import uk.hallam.hire.model.StaffUser;

/** Who is looking at a page. */
public final class Visitor {
    private static final String CUSTOMER = "customerId";
    private static final String STAFF = "staff";

    private Visitor() {
    }

    public static Long customerId(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (Long) session.getAttribute(CUSTOMER);
    }

    public static void signIn(HttpServletRequest request, long customerId) {
        request.getSession().setAttribute(CUSTOMER, customerId);
    }

    public static StaffUser staff(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (StaffUser) session.getAttribute(STAFF);
    }

    public static void signIn(HttpServletRequest request, StaffUser user) {
        request.getSession().setAttribute(STAFF, user);
    }

    public static boolean isManager(HttpServletRequest request) {
        StaffUser user = staff(request);
        return user != null && user.getRoles().contains("manager");
    }
}
