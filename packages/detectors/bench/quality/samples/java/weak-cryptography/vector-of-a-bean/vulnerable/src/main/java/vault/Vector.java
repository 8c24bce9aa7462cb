package vault;

import java.security.SecureRandom;

public class Vector {
    private final byte[] bytes = new byte[16];

    public Vector fill(SecureRandom random) {
        byte[] fresh = new byte[bytes.length];
        random.nextBytes(fresh);
        return this;
    }

    public byte[] getBytes() {
        return bytes.clone();
    }
}
