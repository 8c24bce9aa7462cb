package org.cityshelf.library.util;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

public final class Digests {

    private Digests() {
    }

    private static byte[] digest(String algorithm, String text) {
        try {
            return MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String tag(String text) {
        return HexFormat.of().formatHex(digest("MD5", text));
    }

    public static String pin(long patronId, String pin) {
        return HexFormat.of().formatHex(digest("SHA-1", patronId + "/" + pin));
    }
}
