package reset;

import java.security.SecureRandom;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class ResetController {
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private final ResetStore store = new ResetStore();
    private final Supplier<Random> source = ThreadLocalRandom::current;

    @PostMapping("/password/reset")
    public void reset(@RequestParam String mail) {
        String resetToken = source.get().ints(32, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining());
        store.keep(mail, resetToken);
    }
}
