package org.cityshelf.library.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.security.Principal;
import org.cityshelf.library.model.Patron;
import org.cityshelf.library.service.LoanService;
import org.cityshelf.library.service.PatronService;
import org.cityshelf.library.service.StorageService;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;

@Controller
@RequestMapping("/me")
public class MeController {

    public record Contact(@NotBlank @Size(max = 120) String name, @Size(max = 40) String phone) {
    }

    public record Pin(@Pattern(regexp = "\\d{4,6}") String pin) {
    }

    private final PatronService patrons;
    private final LoanService loans;
    private final StorageService storage;

    public MeController(PatronService patrons, LoanService loans, StorageService storage) {
        this.patrons = patrons;
        this.loans = loans;
        this.storage = storage;
    }

    @ModelAttribute("patron")
    public Patron patron(Principal principal) {
        return patrons.byEmail(principal.getName());
    }

    @GetMapping
    public String home(Principal principal, Model model) {
        model.addAttribute("loans", loans.mine(patrons.byEmail(principal.getName())));
        return "me";
    }

    @PostMapping("/profile")
    public String profile(@ModelAttribute("patron") Patron patron) {
        patrons.save(patron);
        return "redirect:/me";
    }

    @PostMapping("/contact")
    public String contact(@Valid @ModelAttribute("contact") Contact contact, Principal principal) {
        patrons.setContact(patrons.byEmail(principal.getName()), contact.name(), contact.phone());
        return "redirect:/me";
    }

    @PostMapping("/pin")
    public String pin(@Valid @ModelAttribute("form") Pin form, Principal principal) {
        patrons.setPin(patrons.byEmail(principal.getName()), form.pin());
        return "redirect:/me";
    }

    @PostMapping("/deposit")
    public String deposit(@RequestParam String iban, Principal principal) {
        patrons.setDeposit(patrons.byEmail(principal.getName()), iban);
        return "redirect:/me";
    }

    @PostMapping("/loans/{id}/extend")
    public String extend(@PathVariable long id, Principal principal) {
        loans.extend(patrons.byEmail(principal.getName()), id);
        return "redirect:/me";
    }

    @PostMapping("/picture")
    @ResponseBody
    public String picture(@RequestParam MultipartFile file) throws IOException {
        return storage.storePicture(file);
    }

    @GetMapping("/picture")
    public ResponseEntity<Resource> showPicture(@RequestParam String name) throws IOException {
        MediaType type = name.endsWith(".png") ? MediaType.IMAGE_PNG : MediaType.IMAGE_JPEG;
        return ResponseEntity.ok().contentType(type).body(storage.picture(name));
    }

    @GetMapping("/notice")
    public ResponseEntity<Resource> notice(@RequestParam String name) {
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(storage.notice(name));
    }
}
