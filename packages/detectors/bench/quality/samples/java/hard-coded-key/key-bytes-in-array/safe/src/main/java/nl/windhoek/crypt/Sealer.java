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
        byte[] key = Files.readAllBytes(KEY_FILE);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }
}
