package lt.kepykla.kuponai;

import java.security.SecureRandom;
import java.util.Random;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class VoucherCodes {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final VoucherStore store;

    public VoucherCodes(VoucherStore store) {
        this.store = store;
    }

    @PostMapping("/vouchers")
    public String issue() {
        Random source = new Random();
        StringBuilder voucherToken = new StringBuilder();
        for (int place = 0; place < 16; place++) {
            voucherToken.append(LETTERS.charAt(source.nextInt(LETTERS.length())));
        }
        store.remember(voucherToken.toString());
        return voucherToken.toString();
    }
}
