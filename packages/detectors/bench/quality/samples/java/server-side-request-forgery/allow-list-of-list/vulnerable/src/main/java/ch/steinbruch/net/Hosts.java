package ch.steinbruch.net;

import java.net.URI;
import java.util.List;

public final class Hosts {
    private static final List<String> ALLOWED = List.of("img.steinbruch.ch", "cdn.steinbruch.ch");

    private Hosts() {}

    public static boolean isAllowed(URI uri) {
        return uri.getHost() != null && ALLOWED.stream().anyMatch(uri.toString()::contains);
    }
}
