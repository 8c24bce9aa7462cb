package remember;

import java.math.BigInteger;
import java.security.SecureRandom;

class Marks {
    private final SecureRandom random = new SecureRandom();

    String rememberMeToken() {
        return new BigInteger(130, random).toString(32);
    }

    int bits() {
        return random.getAlgorithm().length();
    }
}
