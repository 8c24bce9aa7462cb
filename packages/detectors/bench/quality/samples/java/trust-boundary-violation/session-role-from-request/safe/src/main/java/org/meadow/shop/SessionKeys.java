package org.meadow.shop;

final class SessionKeys {

    static final String ACCOUNT = "meadow.account";
    static final String PRICE_GROUP = "meadow.priceGroup";
    static final String LANGUAGE = "meadow.language";

    private SessionKeys() {
    }
}
