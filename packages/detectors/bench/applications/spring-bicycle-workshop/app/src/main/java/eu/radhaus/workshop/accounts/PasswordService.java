package eu.radhaus.workshop.accounts;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Slf4j
@Service
@RequiredArgsConstructor
public class PasswordService {
    private final AccountRepository accounts;
    private final PasswordEncoder encoder;
    private final Mailer mailer;

    @Transactional
    public void forgot(String login) throws InterruptedException {
        Thread.sleep(Tokens.pauseMillis());
        accounts.findByLogin(login).ifPresent(account -> {
            account.setResetToken(Tokens.resetToken());
            mailer.send(account.getLogin(), "Your new password", "/password/new?token=" + account.getResetToken());
        });
    }

    @Transactional
    public boolean renew(String token, String password) {
        return accounts.findByResetToken(token).map(account -> {
            account.setPasswordHash(encoder.encode(password));
            account.setResetToken(null);
            log.info("password of account {} was renewed", account.getId());
            return true;
        }).orElse(false);
    }

    @Transactional
    public void invite(String login) {
        Account account = new Account();
        account.setLogin(login);
        String initialPassword = Tokens.inviteToken();
        account.setPasswordHash(encoder.encode(initialPassword));
        accounts.save(account);
        log.debug("invited account {} with password {}", account.getId(), initialPassword);
        mailer.send(login, "Welcome to the workshop", "Your first password is " + initialPassword);
    }
}
