package si.kranj.permits;

import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/permits")
public class PermitPages {
    private final PermitBook book;

    public PermitPages(PermitBook book) {
        this.book = book;
    }

    @GetMapping
    public String list(Model model) {
        model.addAttribute("permits", book.all());
        return "permits";
    }

    @PostMapping
    public String add(@RequestParam String street, @RequestParam int days, HttpSession session) {
        if (session.getAttribute("clerk") == null) {
            return "redirect:/login";
        }
        book.add(street, days);
        return "redirect:/permits";
    }

    @PostMapping("/{id}/extend")
    public String extend(@PathVariable long id, @RequestParam int days, HttpSession session) {
        if (session.getAttribute("clerk") == null) {
            return "redirect:/login";
        }
        book.extend(id, days);
        return "redirect:/permits";
    }

    @PostMapping("/{id}/fee")
    public String fee(@PathVariable long id, @RequestParam int cents, HttpSession session) {
        if (session.getAttribute("clerk") == null) {
            return "redirect:/login";
        }
        book.setFee(id, cents);
        return "redirect:/permits";
    }

    @PostMapping("/{id}/withdraw")
    public String withdraw(@PathVariable long id, HttpSession session) {
        book.withdraw(id);
        return "redirect:/permits";
    }
}
