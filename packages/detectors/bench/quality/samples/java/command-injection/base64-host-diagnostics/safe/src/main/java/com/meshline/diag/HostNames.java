package com.meshline.diag;

import java.util.regex.Pattern;

final class HostNames {

    private static final int MAX_LENGTH = 253;
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,252}");

    private HostNames() {
    }

    static boolean acceptable(String host) {
        return host.length() <= MAX_LENGTH && HOST.matcher(host).matches();
    }
}
