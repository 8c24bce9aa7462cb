package org.example.rooms;

enum Sorting {
    NAME("room_name"),
    SEATS("seats");

    private final String column;

    Sorting(String column) {
        this.column = column;
    }

    static String columnOf(String text) {
        for (Sorting sorting : values()) {
            if (sorting.name().equalsIgnoreCase(text)) {
                return sorting.column;
            }
        }
        return text.isEmpty() ? NAME.column : SEATS.column;
    }
}
