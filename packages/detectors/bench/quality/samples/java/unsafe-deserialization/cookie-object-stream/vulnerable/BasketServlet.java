package org.example.basket;

import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.ByteArrayInputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.util.Base64;
import javax.servlet.http.Cookie;

@WebServlet("/basket")
public class BasketServlet extends HttpServlet {

    private static final String SHAPE = "maxbytes=65536";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String packed = "";
        Cookie[] cookies = request.getCookies();
        for (int i = 0; cookies != null && i < cookies.length; i++) {
            if ("basket".equals(cookies[i].getName())) {
                packed = cookies[i].getValue();
            }
        }
        byte[] bytes = Base64.getUrlDecoder().decode(packed);
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.setObjectInputFilter(ObjectInputFilter.Config.createFilter(SHAPE));
            Integer count = (Integer) in.readObject();
            response.setContentType("text/plain");
            response.getWriter().println(count.intValue());
        } catch (ClassNotFoundException e) {
            response.sendError(400);
        }
    }
}
