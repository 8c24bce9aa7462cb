package dk.strandby.users;

import jakarta.servlet.http.HttpSession;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class UserController {
    private final UserUpdate update;

    public UserController(UserUpdate update) {
        this.update = update;
    }

    @PutMapping("/me")
    public void change(@RequestBody User changes, HttpSession session) {
        update.update((Long) session.getAttribute("user"), changes);
    }
}
