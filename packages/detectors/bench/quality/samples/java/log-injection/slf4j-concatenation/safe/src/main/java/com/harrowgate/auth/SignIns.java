package com.harrowgate.auth;

public interface SignIns {
    boolean accepts(String user, String password);
}
