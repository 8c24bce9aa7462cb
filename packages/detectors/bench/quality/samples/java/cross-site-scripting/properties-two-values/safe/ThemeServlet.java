package org.example.theme;

import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringReader;
import java.io.PrintWriter;
import java.util.Properties;

@WebServlet("/theme")
public class ThemeServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Properties settings = new Properties();
        settings.load(new StringReader("title.usual=Reading room\ntitle.size=4\n"));
        String typed = request.getParameter("title");
        settings.setProperty("title.typed", typed == null ? "" : typed);
        String title = settings.getProperty("title.usual", "Untitled");

        response.setContentType("text/html");
        PrintWriter writer = response.getWriter();
        writer.print("<title>" + title + "</title>");
        writer.print("<body></body>");
    }
}
