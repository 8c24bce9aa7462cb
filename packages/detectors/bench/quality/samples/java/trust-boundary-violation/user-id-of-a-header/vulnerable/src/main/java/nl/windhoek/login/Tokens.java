package nl.windhoek.login;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

@Component
public class Tokens {
    private final Map<String, String> users = new ConcurrentHashMap<>();

    public boolean isValid(String token) {
        return token != null && users.containsKey(token);
    }

    public String userOf(String token) {
        return users.get(token);
    }
}
