package dk.strandby.users;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

public class Enrolment {
    public record Credentials(String name, String password) {}

    private final Map<String, String> hashes = new HashMap<>();
    private final PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();

    public void enrol(Credentials credentials) {
        String hash = Hashing.sha256().hashString(credentials.password(), StandardCharsets.UTF_8).toString();
        hashes.put(credentials.name(), hash);
    }

    public boolean isKnown(String name) {
        return hashes.containsKey(name) && encoder != null;
    }
}
