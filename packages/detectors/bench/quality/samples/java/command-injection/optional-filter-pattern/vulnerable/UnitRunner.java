package org.example.status;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

class UnitRunner {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9]{0,30}");

    boolean restart(String unit) throws IOException {
        Optional<String> line = Optional.ofNullable(unit)
                .filter(text -> SHAPE.matcher(text).find())
                .map(text -> "systemctl restart " + text + ".service && logger done");
        if (line.isEmpty()) {
            return false;
        }
        Runtime.getRuntime().exec(new String[] {"sh", "-c", line.get()});
        return true;
    }
}
