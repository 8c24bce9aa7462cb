package com.harrowgate.vault;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

public final class VaultKey {
    private static final String MATERIAL = "vault of harrowgate, 32 letters!";

    private VaultKey() {}

    public static SecretKey load() {
        byte[] bytes = MATERIAL.getBytes(StandardCharsets.UTF_8);
        return new SecretKeySpec(bytes, "AES");
    }
}
