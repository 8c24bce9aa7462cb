package com.siftly.search;

import java.io.IOException;
import java.io.PrintWriter;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/fragments/search")
public class SearchFragmentServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse resp) throws ServletException, IOException {
        RequestValues values = new RequestValues(req);
        int page = Math.max(1, values.number("page", 1));
        String subject = values.first("scope");

        resp.setContentType("text/html");
        resp.setCharacterEncoding("UTF-8");
        PrintWriter out = resp.getWriter();
        out.write("<section>");
        out.write(heading(subject, page));
        out.write("<a href=\"?page=" + (page + 1) + "\">next</a>");
        out.write("</section>");
    }

    private String heading(String subject, int page) {
        StringBuilder text = new StringBuilder();
        text.append("<h2>Results for ").append(subject);
        if (page > 1) {
            text.append(" (page ").append(page).append(')');
        }
        return text.append("</h2>").toString();
    }
}
