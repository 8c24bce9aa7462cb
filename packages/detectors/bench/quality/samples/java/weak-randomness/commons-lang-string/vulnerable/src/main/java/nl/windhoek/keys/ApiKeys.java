package nl.windhoek.keys;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.lang3.RandomStringUtils;

public class ApiKeys {
    private final Set<String> keys = new HashSet<>();

    public String create() {
        String apiKey = RandomStringUtils.randomAlphanumeric(40);
        keys.add(apiKey);
        return apiKey;
    }
}
