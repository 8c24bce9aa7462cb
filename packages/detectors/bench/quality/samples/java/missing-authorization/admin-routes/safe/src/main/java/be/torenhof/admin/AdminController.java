package be.torenhof.admin;

import java.security.Principal;
import java.util.List;
import org.springframework.security.access.annotation.Secured;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/admin")
public class AdminController {
    public interface Staff {
        List<String> names();

        void invite(String mail);

        void block(long id);

        void reset(long id);
    }

    private final Staff staff;

    public AdminController(Staff staff) {
        this.staff = staff;
    }

    @Secured("ROLE_ADMIN")
    @GetMapping("/staff")
    public List<String> names() {
        return staff.names();
    }

    @Secured("ROLE_ADMIN")
    @PostMapping("/staff")
    public void invite(@RequestParam String mail) {
        staff.invite(mail);
    }

    @Secured("ROLE_ADMIN")
    @DeleteMapping("/staff/{id}")
    public void block(@PathVariable long id) {
        staff.block(id);
    }

    @Secured("ROLE_ADMIN")
    @PostMapping("/staff/{id}/reset")
    public void reset(@PathVariable long id) {
        staff.reset(id);
    }
}
