package nl.windhoek.links;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

public class Links {
    private final Map<String, String> cache = new ConcurrentHashMap<>();

    public String link(String file) throws NoSuchAlgorithmException {
        String cacheKey = digest(file);
        return cache.computeIfAbsent(cacheKey, key -> "/get/" + file);
    }

    private static String digest(String text) throws NoSuchAlgorithmException {
        MessageDigest md5 = MessageDigest.getInstance("MD5");
        return HexFormat.of().formatHex(md5.digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
