package nl.windhoek.login;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class RememberController {
    private final RememberTokens tokens;

    public RememberController(RememberTokens tokens) {
        this.tokens = tokens;
    }

    @PostMapping("/remember")
    public ResponseEntity<Void> remember() {
        ResponseCookie cookie = ResponseCookie.from("auth_token", tokens.issue())
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(Duration.ofDays(14))
                .build();
        return ResponseEntity.noContent().header(HttpHeaders.SET_COOKIE, cookie.toString()).build();
    }
}
