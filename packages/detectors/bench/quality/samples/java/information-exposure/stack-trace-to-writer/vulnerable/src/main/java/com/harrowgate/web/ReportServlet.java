package com.harrowgate.web;

import java.io.IOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

public class ReportServlet extends HttpServlet {
    private static final Logger LOG = LoggerFactory.getLogger(ReportServlet.class);
    private final transient Reports reports = new Reports();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        try {
            int year = Integer.parseInt(request.getParameter("year"));
            response.getWriter().println(reports.total(year));
        } catch (RuntimeException e) {
            response.setStatus(500);
            e.printStackTrace(response.getWriter());
        }
    }
}
