package dk.strandby.auth;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;

public class Caller {
    private final ObjectMapper mapper = new ObjectMapper();
    private final Algorithm algorithm = Algorithm.HMAC256(System.getenv("CALLER_KEY"));

    public boolean isAdmin(HttpServletRequest request) throws IOException {
        String token = request.getHeader("X-Token");
        if (token == null) {
            return false;
        }
        String role = roleOf(token);
        return "admin".equals(role);
    }

    private String roleOf(String token) throws IOException {
        return JWT.require(algorithm).build().verify(token).getClaim("role").asString();
    }
}
