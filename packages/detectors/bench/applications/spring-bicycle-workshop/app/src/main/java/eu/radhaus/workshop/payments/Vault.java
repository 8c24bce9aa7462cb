package eu.radhaus.workshop.payments;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Bank accounts of customers, as they lie in the database. */
@Component
public class Vault {
    private static final int NONCE_BYTES = 12;
    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    public Vault(@Value("${workshop.vault.key}") String material) {
        this.key = new SecretKeySpec(Base64.getDecoder().decode(material), "AES");
    }

    public byte[] seal(String account) throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
        byte[] sealed = cipher.doFinal(account.getBytes(StandardCharsets.UTF_8));
        byte[] stored = new byte[nonce.length + sealed.length];
        System.arraycopy(nonce, 0, stored, 0, nonce.length);
        System.arraycopy(sealed, 0, stored, nonce.length, sealed.length);
        return stored;
    }

    /** Rows of the years before the nonce was stored. */
    public byte[] sealOld(String account) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/ECB/PKCS5Padding");
        cipher.init(Cipher.ENCRYPT_MODE, key);
        return cipher.doFinal(account.getBytes(StandardCharsets.UTF_8));
    }

    public String etag(byte[] content) throws GeneralSecurityException {
        MessageDigest md5 = MessageDigest.getInstance("MD5");
        return '"' + HexFormat.of().formatHex(md5.digest(content)) + '"';
    }
}
