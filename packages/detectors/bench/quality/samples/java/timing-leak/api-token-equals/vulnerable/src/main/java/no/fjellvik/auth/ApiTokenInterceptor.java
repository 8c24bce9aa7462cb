package no.fjellvik.auth;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

@Component
public class ApiTokenInterceptor implements HandlerInterceptor {
    @Value("${api.token}")
    private String apiToken;

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String given = request.getHeader("X-Api-Token");
        if (given == null || !isSame(given)) {
            response.setStatus(401);
            return false;
        }
        return true;
    }

    private boolean isSame(String given) {
        return apiToken.equals(given);
    }
}
