package basket;

import java.io.IOException;
import java.util.UUID;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/basket")
public class BasketServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String key = UUID.randomUUID().toString();
        request.getSession().setAttribute("basketKey", key);
        Cookie cookie = new Cookie("basketSession", key);
        cookie.setHttpOnly(true);
        cookie.setPath(request.getContextPath() + "/basket");
        cookie.setMaxAge(600);
        cookie.setSecure(false);
        response.addCookie(cookie);
        response.setContentType("text/plain");
        response.getWriter().println("empty");
    }
}
