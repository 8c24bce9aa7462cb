package org.ferryline.web;

import java.io.IOException;
import java.util.Enumeration;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet(value = "/banner", loadOnStartup = 1)
public class BannerServlet extends HttpServlet {

    private static final String LAYOUTS = "XYZ";

    @Override
    public void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        doPost(request, response);
    }

    @Override
    public void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String message = "";
        Enumeration<String> names = request.getParameterNames();
        while (names.hasMoreElements()) {
            String name = names.nextElement();
            if ("message".equals(name)) {
                message = request.getParameterValues(name)[0];
            }
        }

        String shown;
        char layout = LAYOUTS.charAt(1);
        switch (layout) {
            case 'X':
                shown = "All ferries run on time";
                break;
            case 'Y':
                shown = message;
                break;
            case 'Z':
                shown = "Please check the timetable";
                break;
            default:
                shown = "";
                break;
        }

        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        Object[] arguments = {getServletName(), shown};
        response.getWriter().format("<div class=\"banner\" id=\"%s\"><p>%s</p></div>%n", arguments);
    }
}
