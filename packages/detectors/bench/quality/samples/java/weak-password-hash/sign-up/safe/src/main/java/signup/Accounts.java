package signup;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

class Accounts {
    private final Map<String, byte[][]> known = new ConcurrentHashMap<>();

    void add(String user, byte[] salt, byte[] stored) {
        known.putIfAbsent(user, new byte[][] {salt, stored});
    }
}
