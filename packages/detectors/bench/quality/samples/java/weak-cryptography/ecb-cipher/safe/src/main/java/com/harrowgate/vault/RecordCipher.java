package com.harrowgate.vault;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

public class RecordCipher {
    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    public RecordCipher(SecretKey key) {
        this.key = key;
    }

    public byte[] encrypt(byte[] record) throws GeneralSecurityException {
        byte[] nonce = new byte[12];
        random.nextBytes(nonce);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
        byte[] sealed = cipher.doFinal(record);
        byte[] result = new byte[nonce.length + sealed.length];
        System.arraycopy(nonce, 0, result, 0, nonce.length);
        System.arraycopy(sealed, 0, result, nonce.length, sealed.length);
        return result;
    }
}
