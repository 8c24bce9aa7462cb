package org.fellside.hut;

import java.io.IOException;
import java.util.Random;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/hut/guest-pass")
public class GuestPassServlet extends HttpServlet {

    private final Generators generators = new Generators();

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.isUserInRole("warden")) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Random source = generators.named("bunks");
        String accessToken = Long.toHexString(source.nextLong()) + Long.toHexString(source.nextLong());
        request.getSession().setAttribute("guest.accessToken", accessToken);

        response.setContentType("text/plain");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().print(accessToken);
    }
}
