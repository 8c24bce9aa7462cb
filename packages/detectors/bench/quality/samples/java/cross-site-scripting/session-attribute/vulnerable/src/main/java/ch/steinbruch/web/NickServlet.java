package ch.steinbruch.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

public class NickServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String nick = request.getParameter("nick");
        if (nick == null || nick.length() > 100) {
            response.sendError(400);
            return;
        }
        request.getSession().setAttribute("nick", nick);
        response.sendRedirect("/board");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        Object nick = request.getSession().getAttribute("nick");
        response.getWriter().println("<header>" + shown(nick) + "</header>");
    }

    private static String shown(Object nick) {
        return nick == null ? "nobody" : nick.toString();
    }
}
