package org.example.greet;

import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.owasp.esapi.ESAPI;

@WebServlet("/greet")
public class GreetServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String name = request.getParameter("name");
        if (name == null) {
            name = "visitor";
        }
        String shown = ESAPI.encoder().encodeForHTML(name);
        StringBuilder page = new StringBuilder("<h1>Hello, someone!</h1>");
        int start = page.indexOf("someone");
        page.replace(start, start + "someone".length(), shown);
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().println(page.toString());
    }
}
