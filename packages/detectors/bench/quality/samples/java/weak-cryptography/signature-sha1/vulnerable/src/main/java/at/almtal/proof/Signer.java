package at.almtal.proof;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;

public class Signer {
    private static final String HASH = "SHA1";
    private final PrivateKey key;

    public Signer(PrivateKey key) {
        this.key = key;
    }

    public byte[] sign(byte[] delivery) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(HASH + "withRSA");
        signature.initSign(key);
        signature.update(delivery);
        return signature.sign();
    }
}
