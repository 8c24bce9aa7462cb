package nl.windhoek.keys;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;

public class ApiKeys {
    private final Set<String> keys = new HashSet<>();

    public String create() {
        byte[] bytes = new byte[30];
        new SecureRandom().nextBytes(bytes);
        String apiKey = Base64.getUrlEncoder().encodeToString(bytes);
        keys.add(apiKey);
        return apiKey;
    }
}
