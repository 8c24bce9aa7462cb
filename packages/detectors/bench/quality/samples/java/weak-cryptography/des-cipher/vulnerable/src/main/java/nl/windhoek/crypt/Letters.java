package nl.windhoek.crypt;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;

public class Letters {
    private static final String TRANSFORMATION = "DESede/CBC/PKCS5Padding";

    public byte[][] seal(SecretKey key, byte[] letter) throws GeneralSecurityException {
        byte[] start = new byte[8];
        new SecureRandom().nextBytes(start);
        Cipher cipher = Cipher.getInstance(TRANSFORMATION);
        cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(start));
        return new byte[][] {start, cipher.doFinal(letter)};
    }
}
