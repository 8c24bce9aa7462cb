package org.millstone.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

@WebServlet("/quote")
public class QuoteServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String company = request.getParameter("company");
        request.setAttribute("company", company.strip());
        request.setAttribute("price", 120);
        request.getRequestDispatcher("/WEB-INF/quote.jsp").forward(request, response);
    }
}
