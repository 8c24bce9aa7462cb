package org.cityshelf.library.service;

import java.time.Duration;
import java.time.Instant;
import org.cityshelf.library.config.LibraryProperties;
import org.cityshelf.library.model.Patron;
import org.cityshelf.library.repo.PatronRepository;
import org.cityshelf.library.util.CardBox;
import org.cityshelf.library.util.Codes;
import org.cityshelf.library.util.Digests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class PatronService implements UserDetailsService {

    private static final Logger LOG = LoggerFactory.getLogger(PatronService.class);
    private static final String PASSWORD_SUBJECT = "Set a new password";

    private final PatronRepository patrons;
    private final PasswordEncoder encoder;
    private final JavaMailSender mail;
    private final String publicUrl;

    public PatronService(PatronRepository patrons, PasswordEncoder encoder, JavaMailSender mail, LibraryProperties properties) {
        this.patrons = patrons;
        this.encoder = encoder;
        this.mail = mail;
        this.publicUrl = properties.publicUrl();
    }

    @Override
    public UserDetails loadUserByUsername(String email) {
        Patron patron = patrons.findByEmail(email.toLowerCase()).orElseThrow(() -> new UsernameNotFoundException("unknown"));
        return User.withUsername(patron.getEmail()).password(patron.getPasswordHash()).roles(patron.getRole()).build();
    }

    public Patron byEmail(String email) {
        return patrons.findByEmail(email).orElseThrow();
    }

    @Transactional
    public void startReset(String email) {
        patrons.findByEmail(email.toLowerCase()).ifPresent(patron -> {
            patron.setResetCode(Codes.forMail());
            patron.setResetUntil(Instant.now().plus(Duration.ofHours(1)));
            patrons.save(patron);
            SimpleMailMessage message = new SimpleMailMessage();
            message.setTo(patron.getEmail());
            message.setSubject(PASSWORD_SUBJECT);
            message.setText("Open " + publicUrl + "/password/reset?code=" + patron.getResetCode());
            mail.send(message);
            LOG.info("password reset mailed to patron {}", patron.getId());
        });
    }

    @Transactional
    public boolean finishReset(String code, String password) {
        return patrons.findByOpenReset(code).map(patron -> {
            patron.setPasswordHash(encoder.encode(password));
            patron.setResetCode(null);
            patrons.save(patron);
            return true;
        }).orElse(false);
    }

    @Transactional
    public void setPin(Patron patron, String pin) {
        patron.setPinDigest(Digests.pin(patron.getId(), pin));
        patrons.save(patron);
    }

    @Transactional
    public void setDeposit(Patron patron, String iban) {
        patron.setCardBox(CardBox.sealAccount(iban));
        patrons.save(patron);
    }

    @Transactional
    public void setCard(Patron patron, String number) {
        patron.setCardBox(CardBox.sealCard(number));
        patrons.save(patron);
    }

    @Transactional
    public void setContact(Patron patron, String name, String phone) {
        patron.setName(name);
        patron.setPhone(phone);
        patrons.save(patron);
    }

    @Transactional
    public void save(Patron patron) {
        patrons.save(patron);
    }

    @Transactional
    public void clearFine(long id) {
        patrons.findById(id).ifPresent(patron -> {
            patron.setFineCents(0);
            patrons.save(patron);
        });
    }

    @Transactional
    public void setRole(long id, String role) {
        patrons.findById(id).ifPresent(patron -> {
            patron.setRole(role);
            patrons.save(patron);
        });
    }
}
