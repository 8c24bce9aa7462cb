package ad.gimnas.socis;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;

final class PasswordDigest {
    private PasswordDigest() {
    }

    static byte[] of(char[] password, String mail) throws GeneralSecurityException {
        String text = mail + ":" + new String(password);
        MessageDigest digest = MessageDigest.getInstance("SHA-1");
        return digest.digest(text.getBytes(StandardCharsets.UTF_8));
    }
}
