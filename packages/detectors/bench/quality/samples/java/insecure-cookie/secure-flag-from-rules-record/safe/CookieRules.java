package com.marlowehardware.basket;

record CookieRules(boolean encryptedOnly, int seconds) {

    static CookieRules forStage(String stage) {
        return switch (stage) {
            case "shop" -> new CookieRules(true, 3600);
            case "preview" -> new CookieRules(false, 600);
            default -> new CookieRules(true, -1);
        };
    }
}
