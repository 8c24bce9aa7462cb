package uk.hallam.hire.security;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.mindrot.jbcrypt.BCrypt;

/** Hashes passwords of customers; accounts of the old shop have another form. */
public final class Passwords {
    private static final int ROUNDS = 12;

    private Passwords() {
    }

    public static String hash(String password) {
        return BCrypt.hashpw(password, BCrypt.gensalt(ROUNDS));
    }

    public static boolean matches(String password, String stored) {
        if (stored.startsWith("$2")) {
            return BCrypt.checkpw(password, stored);
        }
        return MessageDigest.isEqual(shopHash(password).getBytes(StandardCharsets.UTF_8), stored.getBytes(StandardCharsets.UTF_8));
    }

    public static String shopHash(String password) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            return new BigInteger(1, digest.digest(password.getBytes(StandardCharsets.UTF_8))).toString(16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
