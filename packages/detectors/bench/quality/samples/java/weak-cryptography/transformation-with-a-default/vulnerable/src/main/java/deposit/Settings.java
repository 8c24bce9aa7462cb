package deposit;

import java.io.IOException;
import java.io.StringReader;
import java.util.Properties;

final class Settings {
    private static final Properties VALUES = new Properties();

    static {
        try {
            VALUES.load(new StringReader("key.bits=168\n"));
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private Settings() {
    }

    static String cipher() {
        return VALUES.getProperty("cipher", "DESede/ECB/PKCS5Padding");
    }

    static int bits() {
        return Integer.parseInt(VALUES.getProperty("key.bits"));
    }
}
