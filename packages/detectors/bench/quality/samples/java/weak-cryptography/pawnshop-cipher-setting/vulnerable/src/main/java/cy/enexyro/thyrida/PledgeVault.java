package cy.enexyro.thyrida;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.Properties;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;

public class PledgeVault {
    private final Properties settings = new Properties();

    public PledgeVault() throws IOException {
        try (InputStream in = PledgeVault.class.getClassLoader().getResourceAsStream("vault.properties")) {
            settings.load(in);
        }
    }

    public byte[] seal(SecretKey key, byte[] pledge) throws GeneralSecurityException {
        String transformation = settings.getProperty("vault.cipher");
        Cipher cipher = Cipher.getInstance(transformation);
        cipher.init(Cipher.ENCRYPT_MODE, key);
        return cipher.doFinal(pledge);
    }
}
