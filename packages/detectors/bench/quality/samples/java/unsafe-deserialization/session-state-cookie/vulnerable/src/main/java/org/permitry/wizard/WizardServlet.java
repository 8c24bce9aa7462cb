package org.permitry.wizard;

import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/wizard")
public class WizardServlet extends HttpServlet {

    private static final String COOKIE = "wizard";

    private final transient StateCodec codec = new StateCodec();

    @Override
    protected void doPost(HttpServletRequest req, HttpServletResponse resp) throws ServletException, IOException {
        WizardState state = current(req).next("south".equals(req.getParameter("district")) ? "south" : "north");
        Cookie cookie = new Cookie(COOKIE, codec.write(state));
        cookie.setHttpOnly(true);
        cookie.setSecure(true);
        cookie.setPath(req.getContextPath() + "/wizard");
        resp.addCookie(cookie);
        resp.setContentType("text/plain");
        resp.getWriter().print(state.getStep());
    }

    private WizardState current(HttpServletRequest req) {
        if (req.getCookies() != null) {
            for (Cookie cookie : req.getCookies()) {
                if (COOKIE.equals(cookie.getName())) {
                    try {
                        return codec.read(cookie.getValue());
                    } catch (IOException e) {
                        log("starting again");
                    }
                }
            }
        }
        return new WizardState(0, "north");
    }
}
