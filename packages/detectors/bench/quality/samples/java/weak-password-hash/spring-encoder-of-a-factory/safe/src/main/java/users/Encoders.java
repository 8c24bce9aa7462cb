package users;

import java.util.function.UnaryOperator;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

final class Encoders {
    private Encoders() {
    }

    static UnaryOperator<String> standard() {
        return password -> new BCryptPasswordEncoder(12).encode(password);
    }
}
