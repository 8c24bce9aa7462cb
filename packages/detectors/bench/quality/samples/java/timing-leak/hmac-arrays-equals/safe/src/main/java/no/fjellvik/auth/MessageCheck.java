package no.fjellvik.auth;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

public class MessageCheck {
    private final SecretKey key;

    public MessageCheck(SecretKey key) {
        this.key = key;
    }

    public boolean isGenuine(byte[] message, byte[] signature) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA512");
        mac.init(key);
        byte[] expected = mac.doFinal(message);
        return MessageDigest.isEqual(expected, signature);
    }
}
