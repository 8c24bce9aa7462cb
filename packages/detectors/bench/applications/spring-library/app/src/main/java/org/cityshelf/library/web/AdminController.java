package org.cityshelf.library.web;

import java.util.Set;
import org.cityshelf.library.service.PatronService;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/admin")
public class AdminController {

    private static final Set<String> ROLES = Set.of("PATRON", "STAFF", "ADMIN");

    private final PatronService patrons;

    public AdminController(PatronService patrons) {
        this.patrons = patrons;
    }

    @PostMapping("/patrons/{id}/role")
    @PreAuthorize("hasRole('ADMIN')")
    public ResponseEntity<Void> role(@PathVariable long id, @RequestParam String role) {
        if (!ROLES.contains(role)) {
            return ResponseEntity.badRequest().build();
        }
        patrons.setRole(id, role);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/patrons/{id}/fine/clear")
    public ResponseEntity<Void> clearFine(@PathVariable long id) {
        patrons.clearFine(id);
        return ResponseEntity.noContent().build();
    }
}
