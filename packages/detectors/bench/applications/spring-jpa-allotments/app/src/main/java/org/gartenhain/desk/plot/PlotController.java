package org.gartenhain.desk.plot;

import jakarta.validation.Valid;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.security.Principal;

@Controller
@RequestMapping("/plots")
public class PlotController {
    private final PlotService plots;

    public PlotController(PlotService plots) {
        this.plots = plots;
    }

    @GetMapping
    public String list(@RequestParam(defaultValue = "number") String sort, Model model) {
        model.addAttribute("plots", plots.sorted(sort));
        return "plots/list";
    }

    @GetMapping("/ordered")
    public String ordered(@RequestParam String rule, Model model) {
        model.addAttribute("plots", plots.sortedByRule(rule));
        return "plots/list";
    }

    @GetMapping("/described")
    public String described(@RequestParam String text, Model model) {
        model.addAttribute("plots", plots.describedAs(text));
        return "plots/list";
    }

    @GetMapping("/large")
    public String large(@RequestParam int metres, Model model) {
        model.addAttribute("plots", plots.largerThan(metres));
        return "plots/list";
    }

    @GetMapping("/mine")
    public String mine(Principal principal, Model model) {
        model.addAttribute("plots", plots.of(principal.getName()));
        return "plots/list";
    }

    @PostMapping
    @PreAuthorize("hasRole('BOARD')")
    public String add(@Valid PlotForm form) {
        plots.add(form);
        return "redirect:/plots";
    }

    @PostMapping("/{id}/description")
    public String describe(@PathVariable Long id, @RequestParam String description, Principal principal) {
        plots.describe(id, principal.getName(), description);
        return "redirect:/plots/mine";
    }
}
