package org.example.spool;

import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Enumeration;

@WebServlet("/spool")
public class SpoolServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String found = "";
        Enumeration<String> names = request.getParameterNames();
        while (names.hasMoreElements()) {
            String name = names.nextElement();
            if (name.startsWith("printer")) {
                found = name.substring(7);
                break;
            }
        }
        int limit = 106;
        String printer = (7 * 18) + limit > 240 ? "front" : found;
        Process process = Runtime.getRuntime().exec("cmd.exe /c print /d:" + printer);
        response.setContentType("text/plain");
        response.getWriter().println(process.isAlive() ? 1 : 0);
    }
}
