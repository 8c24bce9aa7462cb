package at.almtal.web;

import java.io.IOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class BannerServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String given = request.getParameter("banner");
        String banner;
        char kind = "GSR".charAt(0);
        switch (kind) {
            case 'G':
                banner = given;
                break;
            case 'S':
                banner = "summer";
                break;
            default:
                banner = "almtal";
        }
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().print("<div class=banner>" + banner + "</div>");
    }
}
