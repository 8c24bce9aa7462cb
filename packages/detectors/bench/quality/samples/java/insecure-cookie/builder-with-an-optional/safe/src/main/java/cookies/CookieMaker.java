package cookies;

import java.util.Optional;
import javax.servlet.http.Cookie;

class CookieMaker {
    private final String name;
    private Optional<Boolean> strict = Optional.of(true);

    CookieMaker(String name) {
        this.name = name;
    }

    Cookie make(String value) {
        Cookie cookie = new Cookie(name, value);
        cookie.setHttpOnly(true);
        cookie.setSecure(strict.orElse(false));
        return cookie;
    }
}
