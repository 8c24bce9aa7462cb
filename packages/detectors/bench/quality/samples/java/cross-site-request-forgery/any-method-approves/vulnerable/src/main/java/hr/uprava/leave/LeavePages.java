package hr.uprava.leave;

import java.security.Principal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/leave")
public class LeavePages {
    private final LeaveService leaves;

    public LeavePages(LeaveService leaves) {
        this.leaves = leaves;
    }

    @RequestMapping(method = RequestMethod.GET)
    public String mine(ModelMap model, Principal principal) {
        model.put("leaves", leaves.of(principal.getName()));
        return "leave/mine";
    }

    @RequestMapping(method = RequestMethod.POST)
    public String ask(@RequestParam int days, Principal principal) {
        leaves.ask(principal.getName(), days);
        return "redirect:/leave";
    }

    @PreAuthorize("hasRole('HEAD')")
    @RequestMapping("/{id}/approve")
    public String approve(@PathVariable long id) {
        leaves.approve(id);
        return "redirect:/leave/open";
    }

    @PreAuthorize("hasRole('HEAD')")
    @RequestMapping("/open")
    public String open(ModelMap model) {
        model.put("leaves", leaves.open());
        return "leave/open";
    }
}
