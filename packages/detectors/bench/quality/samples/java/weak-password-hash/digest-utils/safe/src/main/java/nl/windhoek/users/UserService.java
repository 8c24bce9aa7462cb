package nl.windhoek.users;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

public class UserService {
    private final Map<String, String> hashes = new ConcurrentHashMap<>();

    public void register(UserForm form, byte[] salt) throws GeneralSecurityException {
        hashes.put(form.getName(), hash(form.getPassword(), salt));
    }

    private static String hash(String password, byte[] salt) throws GeneralSecurityException {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, 600_000, 256);
        byte[] derived = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
        return HexFormat.of().formatHex(derived);
    }
}
