package com.meshline.diag;

final class HostNames {

    private static final int MAX_LENGTH = 253;

    private HostNames() {
    }

    static boolean acceptable(String host) {
        return !host.isBlank() && host.length() <= MAX_LENGTH && host.charAt(0) != '-';
    }
}
