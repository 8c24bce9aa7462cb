package ch.steinbruch.crypt;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.SecureRandom;
import javax.crypto.Cipher;

public class Blocks {
    private static final int VERSION = 1;
    private final SecureRandom random = new SecureRandom();

    public record Sealed(byte[] start, byte[] content) {}

    public Sealed encrypt(Key key, byte[] block) throws GeneralSecurityException {
        String name = VERSION >= 2 ? "AES/GCM/NoPadding" : "RC4";
        Cipher cipher = Cipher.getInstance(name);
        cipher.init(Cipher.ENCRYPT_MODE, key, random);
        return new Sealed(cipher.getIV(), cipher.doFinal(block));
    }
}
