package ch.steinbruch.rules;

import java.util.Map;

final class Expressions {
    private Expressions() {}

    static Object value(Map<String, Integer> quarry, String path) {
        return quarry.getOrDefault(path, 0);
    }
}
