package org.gartenhain.desk.member;

import jakarta.validation.Valid;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.security.Principal;

@Controller
@RequestMapping("/members")
public class MemberController {
    private final MemberService members;

    public MemberController(MemberService members) {
        this.members = members;
    }

    @GetMapping("/me")
    public String me(Principal principal, Model model) {
        model.addAttribute("member", members.byEmail(principal.getName()));
        return "members/profile";
    }

    @PostMapping("/me")
    public String change(Principal principal, @Valid ProfileForm form) {
        members.changeProfile(principal.getName(), form);
        return "redirect:/members/me";
    }

    @GetMapping
    @PreAuthorize("hasRole('BOARD')")
    public String list(@RequestParam(defaultValue = "") String text, Model model) {
        model.addAttribute("members", members.named(text));
        return "members/list";
    }

    @PostMapping("/{id}")
    @PreAuthorize("hasAnyRole('BOARD', 'GARDEN_GUIDE')")
    public String edit(@PathVariable Long id, @ModelAttribute Member member) {
        member.setId(id);
        members.store(member);
        return "redirect:/members";
    }

    @PostMapping("/{id}/waive-fees")
    @PreAuthorize("hasRole('BOARD')")
    public String waive(@PathVariable Long id) {
        members.waiveFees(id);
        return "redirect:/members";
    }

    @PostMapping("/{id}/remove")
    public String remove(@PathVariable Long id) {
        members.remove(id);
        return "redirect:/members";
    }
}
