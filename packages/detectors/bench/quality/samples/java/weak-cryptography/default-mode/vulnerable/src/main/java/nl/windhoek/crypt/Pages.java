package nl.windhoek.crypt;

import java.security.GeneralSecurityException;
import java.util.Properties;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;

public class Pages {
    private final Properties settings = new Properties();

    public byte[] seal(SecretKey key, byte[] page) throws GeneralSecurityException {
        String mode = settings.getProperty("pages.cipher", "AES");
        Cipher cipher = Cipher.getInstance(mode);
        cipher.init(Cipher.ENCRYPT_MODE, key);
        return cipher.doFinal(page);
    }
}
