package nl.windhoek.users;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.apache.commons.codec.digest.DigestUtils;

public class UserService {
    private final Map<String, String> hashes = new ConcurrentHashMap<>();

    public void register(UserForm form, byte[] salt) throws GeneralSecurityException {
        hashes.put(form.getName(), hash(form.getPassword(), salt));
    }

    private static String hash(String password, byte[] salt) throws GeneralSecurityException {
        return DigestUtils.sha1Hex(HexFormat.of().formatHex(salt) + password);
    }
}
