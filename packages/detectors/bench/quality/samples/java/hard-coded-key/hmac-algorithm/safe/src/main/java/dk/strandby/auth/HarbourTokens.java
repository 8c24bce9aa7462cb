package dk.strandby.auth;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import java.time.Duration;
import java.time.Instant;

public class HarbourTokens {
    public String issue(String pilot) {
        Algorithm algorithm = Algorithm.HMAC256(Settings.SIGNING);
        return JWT.create()
                .withIssuer(Settings.ISSUER)
                .withSubject(pilot)
                .withExpiresAt(Instant.now().plus(Duration.ofMinutes(30)))
                .sign(algorithm);
    }
}
