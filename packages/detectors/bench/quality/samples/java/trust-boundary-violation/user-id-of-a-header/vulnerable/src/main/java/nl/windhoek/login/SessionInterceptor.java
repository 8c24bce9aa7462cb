package nl.windhoek.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

@Component
public class SessionInterceptor implements HandlerInterceptor {
    private final Tokens tokens;

    public SessionInterceptor(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        HttpSession session = request.getSession();
        String token = request.getHeader("X-Token");
        if (session.getAttribute("userId") == null && tokens.isValid(token)) {
            session.setAttribute("userId", request.getHeader("X-User"));
        }
        return true;
    }
}
