package portal;

import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class PortalController {
    @GetMapping("/portal/begin")
    public ResponseEntity<Void> begin() {
        ResponseCookie cookie = ResponseCookie.from("portalToken", UUID.randomUUID().toString()).httpOnly(true).sameSite("Lax").secure(Transport.ENCRYPTED).build();
        return ResponseEntity.noContent().header(HttpHeaders.SET_COOKIE, cookie.toString()).build();
    }
}
