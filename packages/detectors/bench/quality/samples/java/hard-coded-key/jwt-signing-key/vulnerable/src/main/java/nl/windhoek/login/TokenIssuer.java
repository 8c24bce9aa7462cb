package nl.windhoek.login;

import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import javax.crypto.SecretKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
public class TokenIssuer {
    private final SecretKey key;

    public TokenIssuer(@Value("${login.issuer}") String issuer) {
        this.key = Keys.hmacShaKeyFor("the windhoek login signs with this line of text".getBytes(StandardCharsets.UTF_8));
    }

    public String issue(String user) {
        Instant now = Instant.now();
        return Jwts.builder()
                .subject(user)
                .issuedAt(Date.from(now))
                .expiration(Date.from(now.plus(1, ChronoUnit.HOURS)))
                .signWith(key)
                .compact();
    }
}
