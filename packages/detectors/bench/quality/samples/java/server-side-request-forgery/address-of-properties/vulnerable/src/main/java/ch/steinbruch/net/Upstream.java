package ch.steinbruch.net;

import java.util.Properties;

final class Upstream {
    private final Properties properties = new Properties();

    void use(String base) {
        if (base != null) {
            properties.setProperty("upstream.base", base);
        }
    }

    String base() {
        return properties.getProperty("upstream.base", "https://stones.steinbruch.ch");
    }
}
