package org.example.help;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

@WebServlet("/help")
public class HelpServlet extends HttpServlet {

    private static final Logger LOG = Logger.getLogger(HelpServlet.class.getName());

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String topic = String.valueOf(request.getParameter("topic"));
        topic = topic.replaceAll("[ \t]", "_");
        LOG.log(Level.INFO, String.format("help opened for %s", topic));
        response.setStatus(204);
    }
}
