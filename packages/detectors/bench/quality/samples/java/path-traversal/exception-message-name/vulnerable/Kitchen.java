package org.example.recipes;

final class Kitchen {

    static final class NotListed extends Exception {
        NotListed(String message) {
            super(message);
        }
    }

    private Kitchen() {
    }

    static String lookup(String title) throws NotListed {
        if ("soup".equals(title)) {
            return "soup.md";
        }
        String detail = title + ".md";
        throw new NotListed(detail);
    }
}
