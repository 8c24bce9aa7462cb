package nl.windhoek.links;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

public class Links {
    private final String secret = System.getenv("LINK_SECRET");
    private final Map<String, String> cache = new ConcurrentHashMap<>();

    public String link(String file) throws NoSuchAlgorithmException {
        String signature = digest(secret + file);
        return cache.computeIfAbsent(file, name -> "/get/" + name + "?signature=" + signature);
    }

    private static String digest(String text) throws NoSuchAlgorithmException {
        MessageDigest md5 = MessageDigest.getInstance("MD5");
        return HexFormat.of().formatHex(md5.digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
