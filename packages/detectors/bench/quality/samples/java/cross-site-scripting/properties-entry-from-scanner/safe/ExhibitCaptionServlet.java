package org.gatehousemuseum.exhibits;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Properties;
import java.util.Scanner;

@WebServlet("/exhibits/caption")
public class ExhibitCaptionServlet extends HttpServlet {

    private static final int MAX_BODY = 2000;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int length = request.getContentLength();
        if (length < 1 || length > MAX_BODY) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "Caption is missing or too long");
            return;
        }
        Properties texts = new Properties();
        texts.setProperty("hours", "Open from ten to five");
        try (Scanner body = new Scanner(request.getReader())) {
            texts.setProperty("caption", body.hasNextLine() ? body.nextLine() : "No caption");
        }
        texts.setProperty("room", "Room 4");

        response.setContentType("text/html; charset=UTF-8");
        PrintWriter page = response.getWriter();
        page.println("<!DOCTYPE html>");
        page.println("<html><body><figure>");
        page.println("<figcaption>" + texts.getProperty("room", "Exhibit") + "</figcaption>");
        page.println("</figure>");
        page.println("<p>Captions are shown for one day.</p>");
        page.println("</body></html>");
    }
}
