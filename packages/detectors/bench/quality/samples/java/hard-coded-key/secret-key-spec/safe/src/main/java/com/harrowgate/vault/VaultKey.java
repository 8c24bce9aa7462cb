package com.harrowgate.vault;

import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

public final class VaultKey {
    private VaultKey() {}

    public static SecretKey load() {
        byte[] bytes = Base64.getDecoder().decode(System.getenv("VAULT_KEY"));
        return new SecretKeySpec(bytes, "AES");
    }
}
