package it.colline.sql;

import java.util.ArrayList;
import java.util.List;

public final class Select {
    private final StringBuilder text;
    private final List<Object> values = new ArrayList<>();

    private Select(String table) {
        this.text = new StringBuilder("SELECT id FROM ").append(table).append(" WHERE 1 = 1");
    }

    public static Select from(String table) {
        return new Select(table);
    }

    public Select and(String column, Object value) {
        text.append(" AND ").append(column).append(" = ?");
        values.add(value);
        return this;
    }

    public String text() {
        return text.toString();
    }

    public Object[] values() {
        return values.toArray();
    }
}
