package com.tarnworks.vault;

final class Suite {

    static final String OFFER = "RC4";
    static final String CHARSET = "UTF-8";

    private Suite() {
    }
}
