package dk.strandby.crypt;

import java.security.GeneralSecurityException;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

public class BackupKey {
    private static final int ROUNDS = 310_000;

    public SecretKey derive(byte[] salt) throws GeneralSecurityException {
        char[] phrase = System.console().readPassword("phrase: ");
        PBEKeySpec spec = new PBEKeySpec(phrase, salt, ROUNDS, 256);
        SecretKeyFactory factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
        return new SecretKeySpec(factory.generateSecret(spec).getEncoded(), "AES");
    }
}
