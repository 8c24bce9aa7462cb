package uk.hallam.hire.rest;

import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.ForbiddenException;
import javax.ws.rs.NotAuthorizedException;
import uk.hallam.hire.model.StaffUser;
import uk.hallam.hire.web.Visitor;

/** Who is asking a resource. */
final class CurrentUser {
    private CurrentUser() {
    }

    static StaffUser staff(HttpServletRequest request) {
        StaffUser user = Visitor.staff(request);
        if (user == null) {
            throw new NotAuthorizedException("Session");
        }
        return user;
    }

    static void requireManager(HttpServletRequest request) {
        if (!staff(request).getRoles().contains("manager")) {
            throw new ForbiddenException();
        }
    }
}
