package nl.windhoek.crypt;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

public class Letters {
    private static final String TRANSFORMATION = "AES/GCM/NoPadding";

    public byte[][] seal(SecretKey key, byte[] letter) throws GeneralSecurityException {
        byte[] start = new byte[12];
        new SecureRandom().nextBytes(start);
        Cipher cipher = Cipher.getInstance(TRANSFORMATION);
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, start));
        return new byte[][] {start, cipher.doFinal(letter)};
    }
}
