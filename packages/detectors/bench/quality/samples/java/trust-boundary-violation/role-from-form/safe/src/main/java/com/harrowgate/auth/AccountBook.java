package com.harrowgate.auth;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mindrot.jbcrypt.BCrypt;

public class AccountBook {
    private final Map<String, Account> byName = new ConcurrentHashMap<>();

    public Account find(String name, String password) {
        Account account = name == null ? null : byName.get(name);
        if (account == null || password == null) {
            return null;
        }
        return BCrypt.checkpw(password, account.hash()) ? account : null;
    }
}
