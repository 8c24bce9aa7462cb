package com.quillpost.account;

import java.security.SecureRandom;
import org.springframework.stereotype.Component;

@Component
public class ResetTokens {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    private static final int LENGTH = 40;

    private final SecureRandom random = new SecureRandom();

    public String next() {
        StringBuilder token = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            token.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return token.toString();
    }
}
