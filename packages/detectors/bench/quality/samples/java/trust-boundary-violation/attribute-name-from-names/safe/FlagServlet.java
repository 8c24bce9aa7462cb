package org.example.flags;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;

@WebServlet("/flag")
public class FlagServlet extends HttpServlet {

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String flag = "help";
        int seen = 0;
        for (String name : Collections.list(request.getParameterNames())) {
            seen++;
            if (request.getParameter(name).equals("on")) {
                flag = seen > 1 ? "many" : "one";
            }
        }
        HttpSession session = request.getSession();
        session.setAttribute(flag, Boolean.TRUE);
        response.setStatus(seen == 0 ? 400 : 204);
    }
}
