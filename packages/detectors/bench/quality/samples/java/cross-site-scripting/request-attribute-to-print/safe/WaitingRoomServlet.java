package org.lindenclinic.waiting;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import org.apache.commons.text.StringEscapeUtils;

@WebServlet("/waiting")
public class WaitingRoomServlet extends HttpServlet {

    private static final String VISITOR = "waiting.visitor";
    private static final String NOTICE = "Please keep your ticket & your card <at hand>.";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String visitor = request.getParameter("visitor");
        request.setAttribute(VISITOR, visitor == null ? "visitor" : visitor.strip());
        response.setContentType("text/html; charset=UTF-8");
        PrintWriter page = response.getWriter();
        page.print("<!DOCTYPE html>");
        page.print("<html><head><title>Waiting room</title></head><body>");
        greet(request, page);
        printDesks(page);
        page.print("<p>" + StringEscapeUtils.escapeHtml4(NOTICE) + "</p>");
        page.print("</body></html>");
    }

    private void greet(HttpServletRequest request, PrintWriter page) {
        String visitor = (String) request.getAttribute(VISITOR);
        page.print("<h1>Good day, " + StringEscapeUtils.escapeHtml4(visitor) + "</h1>");
    }

    private void printDesks(PrintWriter page) {
        page.print("<ul>");
        page.print("<li>Desk 1: blood samples</li>");
        page.print("<li>Desk 2: prescriptions</li>");
        page.print("</ul>");
    }
}
