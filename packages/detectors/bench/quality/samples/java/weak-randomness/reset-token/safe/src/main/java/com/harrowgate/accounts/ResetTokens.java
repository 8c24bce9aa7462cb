package com.harrowgate.accounts;

import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

public class ResetTokens {
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Long> issued = new ConcurrentHashMap<>();

    public String issue(long account) {
        StringBuilder resetToken = new StringBuilder();
        for (int i = 0; i < 24; i++) {
            resetToken.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        issued.put(resetToken.toString(), account);
        return resetToken.toString();
    }
}
