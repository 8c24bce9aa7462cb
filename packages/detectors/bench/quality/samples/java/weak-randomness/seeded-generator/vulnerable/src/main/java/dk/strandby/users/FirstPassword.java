package dk.strandby.users;

import java.security.SecureRandom;
import java.util.Random;
import java.util.stream.Collectors;

public class FirstPassword {
    private static final String LETTERS = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    public String create() {
        Random generator = new Random(System.nanoTime());
        String password = generator.ints(16, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
        return password;
    }
}
