package fr.peltier.cart;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

final class CartCookie {
    private CartCookie() {}

    static List<Long> items(String value) {
        String text = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.US_ASCII);
        return Stream.of(text.split(",")).map(Long::valueOf).toList();
    }
}
