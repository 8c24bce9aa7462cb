package at.almtal.proof;

import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;

public final class Keys {
    private Keys() {}

    public static SecretKey session() throws NoSuchAlgorithmException {
        KeyGenerator generator = KeyGenerator.getInstance("DES");
        generator.init(56, new SecureRandom());
        return generator.generateKey();
    }
}
