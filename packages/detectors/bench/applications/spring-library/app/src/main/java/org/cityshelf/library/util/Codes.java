package org.cityshelf.library.util;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Random;

public final class Codes {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final SecureRandom SECURE = new SecureRandom();
    private static final Random PLAIN = new Random();

    private Codes() {
    }

    public static String forMail() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            out.append(LETTERS.charAt(PLAIN.nextInt(LETTERS.length())));
        }
        return out.toString();
    }

    public static String forFile() {
        byte[] raw = new byte[16];
        SECURE.nextBytes(raw);
        return HexFormat.of().formatHex(raw);
    }

    public static long waitMillis(int attempt) {
        return 200L * attempt + PLAIN.nextInt(100);
    }
}
