package reset;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

class ResetStore {
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    void keep(String mail, String token) {
        tokens.put(mail, token);
    }
}
