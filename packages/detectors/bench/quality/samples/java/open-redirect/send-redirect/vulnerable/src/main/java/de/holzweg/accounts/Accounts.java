package de.holzweg.accounts;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mindrot.jbcrypt.BCrypt;

public class Accounts {
    private final Map<String, String> hashes = new ConcurrentHashMap<>();

    public boolean matches(String name, String password) {
        String hash = name == null ? null : hashes.get(name);
        return hash != null && password != null && BCrypt.checkpw(password, hash);
    }
}
