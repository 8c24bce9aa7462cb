package be.torenhof.guests;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.commons.lang3.StringEscapeUtils;

@WebServlet("/guests")
public class GuestBook extends HttpServlet {
    private final List<String> comments = new CopyOnWriteArrayList<>();

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String comment = request.getParameter("comment");
        if (comment != null && comment.length() < 500) {
            comments.add(comment);
        }
        response.sendRedirect("guests");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        PrintWriter out = response.getWriter();
        out.print("<ul>");
        comments.forEach(comment -> out.print("<li>" + comment + "</li>"));
        out.print("</ul>");
    }
}
