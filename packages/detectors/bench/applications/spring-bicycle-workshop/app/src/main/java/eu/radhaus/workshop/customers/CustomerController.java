package eu.radhaus.workshop.customers;

import jakarta.validation.constraints.NotBlank;
import java.security.Principal;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/customers")
@RequiredArgsConstructor
public class CustomerController {
    public record Contact(@NotBlank String phone, @NotBlank String mail) {}

    private final CustomerRepository customers;

    @GetMapping
    @PreAuthorize("hasRole('STAFF')")
    public List<Customer> search(@RequestParam(defaultValue = "") String name) {
        return customers.named(name);
    }

    @GetMapping("/me")
    public Customer me(Principal principal) {
        return customers.findByLogin(principal.getName()).orElseThrow();
    }

    @PutMapping("/me")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void replace(@RequestBody Customer changed, Principal principal) {
        Customer current = me(principal);
        changed.setId(current.getId());
        changed.setLogin(current.getLogin());
        customers.save(changed);
    }

    @PatchMapping("/me/contact")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void contact(@RequestBody Contact contact, Principal principal) {
        Customer current = me(principal);
        current.setPhone(contact.phone());
        current.setMail(contact.mail());
        customers.save(current);
    }
}
