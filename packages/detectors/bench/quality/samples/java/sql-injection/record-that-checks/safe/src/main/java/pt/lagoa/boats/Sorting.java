package pt.lagoa.boats;

import java.util.Set;

public record Sorting(String column, boolean isDescending) {
    private static final Set<String> COLUMNS = Set.of("name", "length", "built");

    public Sorting {
        if (!COLUMNS.contains(column)) {
            throw new IllegalArgumentException("unknown column");
        }
    }

    public String clause() {
        return " ORDER BY " + column + (isDescending ? " DESC" : " ASC");
    }
}
