package no.fjellvik.members;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
public class MemberForm {
    private final Members members;

    public MemberForm(Members members) {
        this.members = members;
    }

    @InitBinder
    void setUp(WebDataBinder binder) {
        binder.setBindEmptyMultipartFiles(false);
    }

    @PostMapping("/members")
    public String join(@ModelAttribute Member member) {
        members.save(member);
        return "redirect:/members/welcome";
    }
}
