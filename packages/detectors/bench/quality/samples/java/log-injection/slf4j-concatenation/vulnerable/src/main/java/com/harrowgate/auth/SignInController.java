package com.harrowgate.auth;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class SignInController {
    private static final Logger log = LoggerFactory.getLogger(SignInController.class);
    private final SignIns signIns;

    public SignInController(SignIns signIns) {
        this.signIns = signIns;
    }

    @PostMapping("/sign-in")
    public ResponseEntity<Void> signIn(@RequestParam String user, @RequestParam String password) {
        if (signIns.accepts(user, password)) {
            return ResponseEntity.noContent().build();
        }
        String shown = user;
        log.warn("sign in of " + shown + " failed");
        return ResponseEntity.status(401).build();
    }
}
