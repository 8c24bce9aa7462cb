package org.paddock.login;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

@ApplicationScoped
public class RememberTokens {

    private final SecureRandom random = new SecureRandom();
    private final Map<String, String> issued = new ConcurrentHashMap<>();

    public String issue(String account) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        issued.put(token, account);
        return token;
    }

    public String accountOf(String token) {
        return issued.get(token);
    }
}
