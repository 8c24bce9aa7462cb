package hu.furdo.belepes;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/login/remember")
public class SpaLogin extends HttpServlet {
    private final SecureRandom random = new SecureRandom();

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().encodeToString(bytes);
        request.getSession().setAttribute("remembered", token);
        Cookie remember = new Cookie("rememberToken", token);
        remember.setPath(request.getContextPath());
        remember.setMaxAge(30 * 24 * 3600);
        remember.setHttpOnly(true);
        remember.setSecure(false);
        response.addCookie(remember);
        response.setStatus(204);
    }
}
