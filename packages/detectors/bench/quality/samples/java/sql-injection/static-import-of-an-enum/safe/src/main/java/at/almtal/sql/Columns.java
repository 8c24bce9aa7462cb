package at.almtal.sql;

import java.util.Arrays;
import java.util.Optional;

public enum Columns {
    TAG("c.tag"), BORN("c.born"), FARM("f.name");

    private final String text;

    Columns(String text) {
        this.text = text;
    }

    public static String named(String name) {
        Optional<Columns> found = Arrays.stream(values()).filter(each -> each.name().equalsIgnoreCase(name)).findFirst();
        return found.map(each -> each.text).orElse(TAG.text);
    }
}
