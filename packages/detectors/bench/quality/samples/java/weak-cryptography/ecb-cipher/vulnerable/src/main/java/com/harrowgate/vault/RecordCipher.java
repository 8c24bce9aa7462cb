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
        Cipher cipher = Cipher.getInstance("AES/ECB/PKCS5Padding");
        cipher.init(Cipher.ENCRYPT_MODE, key);
        return cipher.doFinal(record);
    }
}
