package nl.windhoek.login;

import java.security.SecureRandom;
import org.springframework.stereotype.Service;

@Service
public class SecondFactor {
    private static final SecureRandom SECURE = new SecureRandom();
    private final Phones phones;

    public SecondFactor(Phones phones) {
        this.phones = phones;
    }

    public void send(String number) {
        int verificationCode = 100_000 + SECURE.nextInt(900_000);
        phones.text(number, String.valueOf(verificationCode));
    }
}
