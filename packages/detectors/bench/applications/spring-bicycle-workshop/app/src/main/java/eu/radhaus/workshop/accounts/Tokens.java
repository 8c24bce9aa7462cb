package eu.radhaus.workshop.accounts;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Random;

final class Tokens {
    private static final SecureRandom SECURE = new SecureRandom();
    private static final Random RANDOM = new Random();
    private static final char[] LETTERS = "abcdefghjkmnpqrstuvwxyz23456789".toCharArray();

    private Tokens() {}

    static String resetToken() {
        StringBuilder token = new StringBuilder(20);
        while (token.length() < 20) {
            token.append(LETTERS[RANDOM.nextInt(LETTERS.length)]);
        }
        return token.toString();
    }

    static String inviteToken() {
        byte[] bytes = new byte[24];
        SECURE.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static long pauseMillis() {
        return 200 + RANDOM.nextInt(300);
    }
}
