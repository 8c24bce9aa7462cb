package com.orchardfoods.tour;

import java.io.IOException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;

@WebServlet("/tour/seen")
public class CatalogueTourServlet extends HttpServlet {

    private static final Integer STEPS = 5;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] pages = request.getParameterValues("page");
        if (pages == null || pages.length == 0) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "Page is missing");
            return;
        }
        StringBuilder name = new StringBuilder(pages[0]);
        name.replace(0, 0, "tour.");
        name.append(".seen");

        HttpSession session = request.getSession(true);
        session.putValue(name.toString(), STEPS);

        response.setContentType("text/plain");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().println(session.isNew() ? "Welcome to the tour" : "Tour goes on");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().println("The tour has " + STEPS + " steps");
    }
}
