package eu.radhaus.workshop.newsletter;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTVerificationException;
import com.auth0.jwt.interfaces.DecodedJWT;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/newsletter")
public class NewsletterController {
    private final Map<String, Boolean> subscribers = new ConcurrentHashMap<>();
    private final Algorithm algorithm;

    public NewsletterController(@Value("${workshop.newsletter.key}") String key) {
        this.algorithm = Algorithm.HMAC256(key);
    }

    @PostMapping("/confirm")
    public ResponseEntity<Void> confirm(@RequestParam String token) {
        try {
            DecodedJWT proof = JWT.require(algorithm).withClaim("does", "confirm").build().verify(token);
            subscribers.put(proof.getSubject(), true);
            return ResponseEntity.noContent().build();
        } catch (JWTVerificationException e) {
            return ResponseEntity.badRequest().build();
        }
    }

    @PostMapping("/leave")
    public ResponseEntity<Void> leave(@RequestParam String token) {
        DecodedJWT proof = JWT.decode(token);
        if (!"leave".equals(proof.getClaim("does").asString())) {
            return ResponseEntity.badRequest().build();
        }
        subscribers.remove(proof.getSubject());
        return ResponseEntity.noContent().build();
    }
}
