package remember;

import java.io.IOException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.*;

@WebServlet("/remember")
public class RememberServlet extends HttpServlet {
    private final Marks marks = new Marks();

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String token = marks.rememberMeToken();
        request.getSession().setAttribute("rememberMe", token);
        Cookie cookie = new Cookie("rememberMe", token);
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
        cookie.setMaxAge(86400);
        response.addCookie(cookie);
        response.setStatus(204);
    }
}
