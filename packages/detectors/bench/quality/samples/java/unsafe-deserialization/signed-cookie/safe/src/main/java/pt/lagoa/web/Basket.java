package pt.lagoa.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Basket {
    public record Fish(String name, int kilograms) implements Serializable {}

    private final SecretKey key;

    public Basket(SecretKey key) {
        this.key = key;
    }

    @GetMapping("/basket/weight")
    public int weight(@CookieValue("basket") String basket)
            throws IOException, ClassNotFoundException, GeneralSecurityException {
        String[] parts = basket.split("\\.");
        byte[] bytes = Base64.getUrlDecoder().decode(parts[0]);
        if (parts.length != 2 || bytes.length > 4000 || !isOurs(bytes, parts[1])) {
            return 0;
        }
        ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes));
        return ((Fish) in.readObject()).kilograms();
    }

    private boolean isOurs(byte[] bytes, String signature) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(key);
        return MessageDigest.isEqual(mac.doFinal(bytes), Base64.getUrlDecoder().decode(signature));
    }
}
