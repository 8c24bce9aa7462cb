package fr.peltier.cart;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

final class CartCookie {
    private CartCookie() {}

    @SuppressWarnings("unchecked")
    static List<Long> items(String value) throws IOException, ClassNotFoundException {
        byte[] bytes = Base64.getUrlDecoder().decode(value);
        return (List<Long>) new ObjectInputStream(new ByteArrayInputStream(bytes)).readObject();
    }
}
