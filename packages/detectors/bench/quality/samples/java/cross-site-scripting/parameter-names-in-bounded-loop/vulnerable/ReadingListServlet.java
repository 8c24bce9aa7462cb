package org.riverside.library;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Enumeration;

@WebServlet("/reading-list")
public class ReadingListServlet extends HttpServlet {

    private static final int FIRST = 0;
    private static final int LIMIT = 4;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String label = "none";
        Enumeration<String> fields = request.getParameterNames();
        for (int i = FIRST; i < LIMIT && fields.hasMoreElements(); i++) {
            label = fields.nextElement();
        }

        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        PrintWriter page = response.getWriter();
        page.println("<!DOCTYPE html>");
        page.println("<html><head><title>Reading list</title></head><body>");
        page.println("<h1>Reading list</h1>");
        page.println("<p>The list can be narrowed by author and year.</p>");
        page.format("<p class=\"filter\">Filter in use: %s</p>%n", label);
        printShelves(page);
        page.println("</body></html>");
    }

    private static void printShelves(PrintWriter page) {
        page.println("<ol>");
        for (int shelf = 1; shelf <= LIMIT; shelf++) {
            page.println("<li>Shelf " + shelf + "</li>");
        }
        page.println("</ol>");
    }
}
