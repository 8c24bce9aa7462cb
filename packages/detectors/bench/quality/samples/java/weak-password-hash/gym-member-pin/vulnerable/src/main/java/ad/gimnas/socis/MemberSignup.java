package ad.gimnas.socis;

import java.util.Base64;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class MemberSignup {
    private final JdbcTemplate jdbc;

    public MemberSignup(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @PostMapping("/members")
    public void join(@RequestParam String mail, @RequestParam String password) throws Exception {
        byte[] stored = PasswordDigest.of(password.toCharArray(), mail);
        jdbc.update("INSERT INTO member(mail, password) VALUES (?, ?)", mail, Base64.getEncoder().encodeToString(stored));
    }
}
