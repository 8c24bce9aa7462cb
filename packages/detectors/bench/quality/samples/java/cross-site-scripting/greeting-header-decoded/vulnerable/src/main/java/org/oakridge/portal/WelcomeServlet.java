package org.oakridge.portal;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URLDecoder;
import java.time.LocalTime;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/welcome")
public class WelcomeServlet extends HttpServlet {

    private static final long serialVersionUID = 3L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String page = request.getHeader("Referer");
        page = page == null ? "" : decode(page);

        response.setContentType("text/html;charset=UTF-8");
        PrintWriter out = response.getWriter();
        out.println("<!doctype html>");
        out.println("<html><head><title>Portal</title></head><body>");
        out.println("<h1>" + greeting() + "</h1>");
        if (page.length() > 0) {
            out.println("<p>You came from " + page + "</p>");
        }
        out.println("<p>" + Html.text(getServletContext().getServletContextName()) + "</p>");
        out.println("</body></html>");
    }

    private String greeting() {
        int hour = LocalTime.now().getHour();
        return hour < 12 ? "Good morning" : hour < 18 ? "Good afternoon" : "Good evening";
    }

    private String decode(String value) throws IOException {
        try {
            return URLDecoder.decode(value, "UTF-8");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
