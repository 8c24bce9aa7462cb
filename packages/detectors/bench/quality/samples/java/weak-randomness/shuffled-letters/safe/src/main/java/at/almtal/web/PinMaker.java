package at.almtal.web;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

public class PinMaker {
    private static final List<String> DIGITS = Arrays.asList("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");

    public String accessCode() {
        List<String> digits = new java.util.ArrayList<>(DIGITS);
        Collections.shuffle(digits, new SecureRandom());
        String accessCode = String.join("", digits).substring(0, 6);
        return accessCode;
    }
}
