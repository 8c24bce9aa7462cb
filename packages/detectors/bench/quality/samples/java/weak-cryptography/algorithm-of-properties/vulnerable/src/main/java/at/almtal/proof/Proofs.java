package at.almtal.proof;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Properties;

public class Proofs {
    private final Properties settings = new Properties();

    public Proofs() throws IOException {
        try (InputStream in = Proofs.class.getResourceAsStream("/proofs.properties")) {
            if (in != null) {
                settings.load(in);
            }
        }
    }

    public String signature(String secret, String text) throws GeneralSecurityException {
        String algorithm = settings.getProperty("signature.digest", "SHA1");
        MessageDigest digest = MessageDigest.getInstance(algorithm);
        digest.update(secret.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
