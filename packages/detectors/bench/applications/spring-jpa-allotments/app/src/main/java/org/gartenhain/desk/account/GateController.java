package org.gartenhain.desk.account;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/gate")
public class GateController {
    private final GateTokens tokens;

    public GateController(GateTokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping("/visitor")
    public ResponseEntity<String> visitor(@RequestHeader("X-Gate-Token") String token) {
        return open(tokens.visitorClaims(token).get("gate", String.class));
    }

    @GetMapping("/member")
    public ResponseEntity<String> member(@RequestHeader("X-Gate-Token") String token) {
        return open(tokens.claims(token).get("gate", String.class));
    }

    @GetMapping("/legacy")
    public ResponseEntity<String> legacy(@RequestHeader("X-Gate-Token") String token) {
        return open(tokens.legacyClaims(token).get("gate", String.class));
    }

    private ResponseEntity<String> open(String gate) {
        return "north".equals(gate) || "south".equals(gate) ? ResponseEntity.ok("open") : ResponseEntity.status(403).build();
    }
}
