package com.tarnworks.vault;

final class Suite {

    static final String OFFER = "ChaCha20-Poly1305";
    static final String CHARSET = "UTF-8";

    private Suite() {
    }
}
