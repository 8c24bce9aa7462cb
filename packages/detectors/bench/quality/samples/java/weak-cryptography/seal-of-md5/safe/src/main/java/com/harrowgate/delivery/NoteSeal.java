package com.harrowgate.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
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
        Mac signature = Mac.getInstance("HmacSHA256");
        signature.init(new SecretKeySpec(key, "HmacSHA256"));
        return HexFormat.of().formatHex(signature.doFinal(text));
    }
}
