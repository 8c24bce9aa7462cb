package nl.windhoek.crypt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

public class Sealer {
    private static final Path KEY_FILE = Path.of("/run/secrets/seal-key");

    public byte[] seal(byte[] text) throws GeneralSecurityException, IOException {
        byte[] key = {
            0x1f, 0x52, 0x3c, 0x09, 0x77, 0x21, 0x4e, 0x60, 0x11, 0x2a, 0x45, 0x0d, 0x38, 0x6b, 0x7e, 0x14
        };
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }
}
