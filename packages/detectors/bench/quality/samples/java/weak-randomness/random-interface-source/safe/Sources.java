package org.example.remember;

import java.security.SecureRandom;
import java.util.Random;

final class Sources {

    private static final Random ONE = new Random();
    private static final Random TWO = new SecureRandom();

    private Sources() {
    }

    static Random current() {
        return ONE.equals(TWO) ? ONE : TWO;
    }
}
