package account;

import javax.servlet.http.HttpSession;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class AccountController {
    @PostMapping("/account/tier")
    public void tier(@ModelAttribute AccountForm form, HttpSession session) {
        session.setAttribute("tier", form.getTier());
    }
}
