package com.tiderow.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts single values of the settings file with the key of the installation. */
public class SettingsCipher {

    private static final String ALGORITHM = "AES";
    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int TAG_BITS = 128;
    private static final int NONCE_BYTES = 12;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    public SettingsCipher(byte[] installationKey) {
        if (installationKey.length < KEY_BYTES) {
            throw new IllegalArgumentException("installation key is too short");
        }
        key = new SecretKeySpec(Arrays.copyOf(installationKey, KEY_BYTES), ALGORITHM);
    }

    public String encrypt(String plain) throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        Cipher cipher = Cipher.getInstance(TRANSFORMATION);
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
        byte[] body = cipher.doFinal(plain.getBytes(StandardCharsets.UTF_8));
        byte[] all = ByteBuffer.allocate(nonce.length + body.length).put(nonce).put(body).array();
        return Base64.getEncoder().encodeToString(all);
    }

    public String decrypt(String stored) throws GeneralSecurityException {
        byte[] all = Base64.getDecoder().decode(stored);
        if (all.length <= NONCE_BYTES) {
            throw new GeneralSecurityException("value is too short");
        }
        byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
        Cipher cipher = Cipher.getInstance(TRANSFORMATION);
        cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
        byte[] body = cipher.doFinal(all, nonce.length, all.length - nonce.length);
        return new String(body, StandardCharsets.UTF_8);
    }
}
