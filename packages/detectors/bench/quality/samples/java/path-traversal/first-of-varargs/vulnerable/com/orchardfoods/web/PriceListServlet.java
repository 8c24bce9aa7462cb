package com.orchardfoods.web;

import com.orchardfoods.text.Names;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

@WebServlet("/prices")
public class PriceListServlet extends HttpServlet {

    private static final File FOLDER = new File("/srv/orchard/prices");
    private static final String STANDARD = "standard.csv";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String asked = request.getParameter("list");
        String name = Names.firstFilled(asked, STANDARD);
        response.setContentType("application/octet-stream");
        try (InputStream list = new FileInputStream(new File(FOLDER, name))) {
            list.transferTo(response.getOutputStream());
        } catch (FileNotFoundException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
