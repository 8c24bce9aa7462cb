package org.example.agents;

import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import java.io.IOException;

@WebServlet("/agent")
public class AgentServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String label = request.getHeader("X-Client-Label");
        String row = new RowMaker("td").row(label);
        response.setContentType("text/html");
        response.getWriter().write("<table><tr>" + row + "</tr></table>");
    }
}
