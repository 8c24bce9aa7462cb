package nl.windhoek.crypt;

import java.security.GeneralSecurityException;
import java.util.Properties;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;

public class Pages {
    public record Sealed(byte[] start, byte[] content) {}

    private final Properties settings = new Properties();

    public Sealed seal(SecretKey key, byte[] page) throws GeneralSecurityException {
        String mode = settings.getProperty("pages.cipher", "AES/GCM/NoPadding");
        Cipher cipher = Cipher.getInstance(mode);
        cipher.init(Cipher.ENCRYPT_MODE, key);
        return new Sealed(cipher.getIV(), cipher.doFinal(page));
    }
}
