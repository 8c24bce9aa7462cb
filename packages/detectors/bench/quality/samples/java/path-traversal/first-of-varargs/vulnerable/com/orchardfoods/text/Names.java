package com.orchardfoods.text;

public final class Names {

    private Names() {
    }

    public static String firstFilled(String... names) {
        for (String name : names) {
            if (name != null && !name.isBlank()) {
                return name;
            }
        }
        return "none";
    }
}
