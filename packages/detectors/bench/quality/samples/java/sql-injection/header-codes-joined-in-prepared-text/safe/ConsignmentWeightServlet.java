package com.northquay.freight;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NamingException;

@WebServlet("/consignments/weight")
public class ConsignmentWeightServlet extends HttpServlet {

    private static final int MAX_CODES = 40;

    private transient ConsignmentStore store;

    @Override
    public void init() throws ServletException {
        try {
            store = new ConsignmentStore(InitialContext.doLookup("java:comp/env/jdbc/freight"));
        } catch (NamingException e) {
            throw new ServletException("Freight database is not configured", e);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<String> codes = new ArrayList<>();
        Enumeration<String> headers = request.getHeaders("X-Consignment");
        while (headers.hasMoreElements()) {
            codes.addAll(Arrays.asList(headers.nextElement().split(",")));
        }
        if (codes.isEmpty() || codes.size() > MAX_CODES) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "Send between 1 and 40 codes");
            return;
        }
        response.setContentType("text/plain");
        try {
            response.getWriter().print(store.totalWeight("QUAY-2", codes));
        } catch (SQLException e) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "Weights are not available");
        }
    }
}
