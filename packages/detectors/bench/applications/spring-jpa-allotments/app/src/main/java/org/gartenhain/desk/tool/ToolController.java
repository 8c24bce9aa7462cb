package org.gartenhain.desk.tool;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/tools")
public class ToolController {
    private final ToolService tools;

    public ToolController(ToolService tools) {
        this.tools = tools;
    }

    @GetMapping
    public String find(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("tools", tools.matching(q));
        return "tools/list";
    }

    @GetMapping("/begin")
    public String begin(@RequestParam String q, Model model) {
        model.addAttribute("tools", tools.beginningWith(q));
        return "tools/list";
    }

    @PostMapping
    @PreAuthorize("hasRole('BOARD')")
    public String add(@RequestParam String name, @RequestParam String manual) {
        tools.add(name, manual);
        return "redirect:/tools";
    }
}
