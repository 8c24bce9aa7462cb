package uk.hallam.hire.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes and checks tokens. */
public final class Tokens {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final SecureRandom SECURE = new SecureRandom();

    private Tokens() {
    }

    public static String resetToken() {
        Random random = new Random(System.currentTimeMillis());
        StringBuilder token = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            token.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return token.toString();
    }

    public static String formToken() {
        byte[] bytes = new byte[24];
        SECURE.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public static String sign(String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(System.getenv("REMEMBER_KEY").getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static boolean isSignatureOf(String signature, String value) {
        return MessageDigest.isEqual(sign(value).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }

    public static boolean isPartnerKey(String given) {
        String expected = System.getenv("PARTNER_KEY");
        return given != null && given.equals(expected);
    }

    public static int deskNumber() {
        return new Random().nextInt(9) + 1;
    }
}
