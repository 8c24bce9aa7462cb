package users;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.*;

@RestController
public class UserController {
    private final JdbcTemplate template;

    public UserController(JdbcTemplate template) {
        this.template = template;
    }

    @PostMapping("/users")
    @ResponseStatus(HttpStatus.CREATED)
    public void add(@RequestParam String name, @RequestParam String password) {
        String encoded = Encoders.standard().apply(password);
        template.update("INSERT INTO app_user (name, password) VALUES (?, ?)", name, encoded);
    }
}
