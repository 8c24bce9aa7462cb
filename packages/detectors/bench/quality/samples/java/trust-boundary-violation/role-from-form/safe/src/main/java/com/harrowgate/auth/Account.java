package com.harrowgate.auth;

public record Account(long id, String name, String role, String hash) {}
