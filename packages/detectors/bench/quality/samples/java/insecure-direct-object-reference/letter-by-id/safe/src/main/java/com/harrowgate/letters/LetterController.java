package com.harrowgate.letters;

import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/letters")
public class LetterController {
    private final LetterRepository letters;

    public LetterController(LetterRepository letters) {
        this.letters = letters;
    }

    @GetMapping
    public List<Letter> mine(Principal principal) {
        return letters.findByOwner(principal.getName());
    }

    @GetMapping("/{id}")
    public Letter one(@PathVariable Long id, Principal principal) {
        return letters.findByIdAndOwner(id, principal.getName()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/{id}/subject")
    public String subject(@PathVariable Long id, Principal principal) {
        return letters.findByIdAndOwner(id, principal.getName()).map(Letter::getSubject).orElse("");
    }

    @DeleteMapping("/{id}")
    public void drop(@PathVariable Long id, Principal principal) {
        letters.deleteByIdAndOwner(id, principal.getName());
    }
}
