package remember;

import java.math.BigInteger;
import java.security.SecureRandom;

class Marks {
    private final SecureRandom random = new SecureRandom();

    String rememberMeToken() {
        return Double.toString(Math.random()).substring(2);
    }

    int bits() {
        return random.getAlgorithm().length();
    }
}
