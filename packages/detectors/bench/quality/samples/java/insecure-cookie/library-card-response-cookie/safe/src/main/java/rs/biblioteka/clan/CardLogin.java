package rs.biblioteka.clan;

import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class CardLogin {
    @PostMapping("/card/session")
    public ResponseEntity<Void> open() {
        String session = UUID.randomUUID().toString();
        return ResponseEntity.noContent().header(HttpHeaders.SET_COOKIE, cookie("cardSession", session).toString()).build();
    }

    private static ResponseCookie cookie(String name, String value) {
        return ResponseCookie.from(name, value)
            .path("/")
            .maxAge(3600)
            .secure(true)
            .httpOnly(true)
            .sameSite("Lax")
            .build();
    }
}
