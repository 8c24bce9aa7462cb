package uk.hallam.hire.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import uk.hallam.hire.model.Basket;

/** The basket of a visitor is kept in a cookie. */
public final class BasketCookie {
    private static final ObjectMapper JSON = new ObjectMapper();

    private BasketCookie() {
    }

    public static Basket read(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals("basket")) {
                    return decode(cookie.getValue());
                }
            }
        }
        return new Basket();
    }

    private static Basket decode(String value) {
        byte[] bytes = Base64.getUrlDecoder().decode(value);
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return (Basket) in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            return new Basket();
        }
    }

    public static Cookie write(Basket basket) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(basket);
        }
        Cookie cookie = new Cookie("basket", Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray()));
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(true);
        return cookie;
    }

    public static List<Long> recentlySeen(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals("seen")) {
                    try {
                        byte[] bytes = Base64.getUrlDecoder().decode(cookie.getValue());
                        return Arrays.asList(JSON.readValue(new String(bytes, StandardCharsets.UTF_8), Long[].class));
                    } catch (JsonProcessingException e) {
                        return List.of();
                    }
                }
            }
        }
        return List.of();
    }
}
