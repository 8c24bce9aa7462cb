package ad.gimnas.socis;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

final class PasswordDigest {
    private PasswordDigest() {
    }

    static byte[] of(char[] password, String mail) throws GeneralSecurityException {
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        PBEKeySpec spec = new PBEKeySpec(password, salt, 600000, 256);
        byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
        byte[] stored = new byte[salt.length + key.length];
        System.arraycopy(salt, 0, stored, 0, salt.length);
        System.arraycopy(key, 0, stored, salt.length, key.length);
        return stored;
    }
}
