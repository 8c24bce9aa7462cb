package org.gartenhain.desk.harvest;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.security.Principal;

@RestController
public class SavedViewController {
    private final SavedViewRepository views;

    public SavedViewController(SavedViewRepository views) {
        this.views = views;
    }

    @PostMapping("/harvest/views")
    public Long save(@RequestParam String restriction, @RequestParam int size, Principal principal) {
        SavedView view = new SavedView();
        view.setOwner(principal.getName());
        view.setRestriction(restriction);
        view.setSize(size);
        return views.save(view).getId();
    }
}
