package org.fellside.hut;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Random;

class Generators {

    private final Map<String, Random> byName = Map.of(
            "bunks", new Random(),
            "passes", new SecureRandom());

    Random named(String name) {
        return byName.get(name);
    }

    int count() {
        return byName.size();
    }
}
