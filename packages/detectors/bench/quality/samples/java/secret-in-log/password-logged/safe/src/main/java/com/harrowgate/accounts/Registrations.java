package com.harrowgate.accounts;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

@Service
public class Registrations {
    private static final Logger log = LoggerFactory.getLogger(Registrations.class);
    private final PasswordEncoder encoder;

    public Registrations(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    public String register(long account, String password) {
        String hash = encoder.encode(password);
        log.info("account {} registered with {} letters", account, password.length());
        return hash;
    }
}
