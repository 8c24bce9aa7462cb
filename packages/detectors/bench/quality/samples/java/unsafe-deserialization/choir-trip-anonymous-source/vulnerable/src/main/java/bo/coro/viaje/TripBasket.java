package bo.coro.viaje;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.util.Base64;
import java.util.function.Supplier;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class TripBasket {
    private static final String EMPTY = "rO0ABXNyABNqYXZhLnV0aWwuQXJyYXlMaXN0eIHSHZnHYZ0DAAFJAARzaXpleHAAAAAAdwQAAAAAeA==";

    @GetMapping("/trip/basket")
    public String basket(@CookieValue(name = "basket", defaultValue = EMPTY) final String basket) throws IOException, ClassNotFoundException {
        Supplier<byte[]> source = new Supplier<byte[]>() {
            @Override
            public byte[] get() {
                return Base64.getDecoder().decode(basket);
            }
        };
        ByteArrayInputStream bytes = new ByteArrayInputStream(source.get());
        ObjectInputStream objects = new ObjectInputStream(bytes);
        Object content = objects.readObject();
        return content == null ? "empty" : "filled";
    }
}
