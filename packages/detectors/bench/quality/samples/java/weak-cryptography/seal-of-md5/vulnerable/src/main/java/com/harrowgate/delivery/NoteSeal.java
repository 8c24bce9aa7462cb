package com.harrowgate.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

public class NoteSeal {
    private final byte[] key;

    public NoteSeal(byte[] key) {
        this.key = key.clone();
    }

    public String sign(String note) throws GeneralSecurityException {
        byte[] text = note.getBytes(StandardCharsets.UTF_8);
        MessageDigest signature = MessageDigest.getInstance("MD5");
        signature.update(key);
        return HexFormat.of().formatHex(signature.digest(text));
    }
}
