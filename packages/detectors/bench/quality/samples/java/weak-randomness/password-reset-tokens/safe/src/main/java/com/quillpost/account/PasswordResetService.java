package com.quillpost.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

@Service
public class PasswordResetService {

    private static final Duration VALIDITY = Duration.ofMinutes(30);

    private final Map<String, ResetRequest> open = new ConcurrentHashMap<>();
    private final ResetTokens tokens;
    private final AccountMailer mailer;
    private final Clock clock;

    public PasswordResetService(ResetTokens tokens, AccountMailer mailer, Clock clock) {
        this.tokens = tokens;
        this.mailer = mailer;
        this.clock = clock;
    }

    public void begin(String accountId, String address) {
        String token = tokens.next();
        open.values().removeIf(r -> r.accountId().equals(accountId));
        open.put(token, new ResetRequest(accountId, clock.instant().plus(VALIDITY)));
        mailer.sendResetLink(address, "https://quillpost.example/reset?token=" + token);
    }

    public Optional<String> redeem(String token) {
        ResetRequest request = open.remove(token);
        return Optional.ofNullable(request).filter(r -> r.isValid(clock.instant())).map(ResetRequest::accountId);
    }
}
