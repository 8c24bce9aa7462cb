package gr.elia.shop.office;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/office/oils")
public class OilPages {
    private final OilRepository oils;

    public OilPages(OilRepository oils) {
        this.oils = oils;
    }

    @GetMapping
    public String list(Model model) {
        model.addAttribute("oils", oils.findAll());
        return "office/oils";
    }

    @GetMapping("/{id}/remove")
    public String ask(@PathVariable Long id, Model model) {
        model.addAttribute("oil", oils.findById(id).orElseThrow());
        return "office/remove";
    }

    @PostMapping("/{id}/price")
    public String price(@PathVariable Long id, @RequestParam int cents) {
        Oil oil = oils.findById(id).orElseThrow();
        oil.setCents(cents);
        oils.save(oil);
        return "redirect:/office/oils";
    }

    @GetMapping("/{id}/delete")
    public String delete(@PathVariable Long id) {
        oils.deleteById(id);
        return "redirect:/office/oils";
    }
}
