package eu.radhaus.workshop.admin;

import eu.radhaus.workshop.accounts.Account;
import eu.radhaus.workshop.accounts.AccountRepository;
import eu.radhaus.workshop.accounts.PasswordService;
import eu.radhaus.workshop.customers.CustomerRepository;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/admin")
@ResponseStatus(HttpStatus.NO_CONTENT)
@RequiredArgsConstructor
public class AdminController {
    private final AccountRepository accounts;
    private final CustomerRepository customers;
    private final PasswordService passwords;

    @GetMapping("/accounts")
    @ResponseStatus(HttpStatus.OK)
    @PreAuthorize("hasRole('ADMIN')")
    public List<String> logins() {
        return accounts.findAll().stream().map(Account::getLogin).toList();
    }

    @PostMapping("/accounts")
    @PreAuthorize("hasRole('ADMIN')")
    public void invite(@RequestParam String login) {
        passwords.invite(login);
    }

    @PutMapping("/accounts/{id}/blocked")
    @PreAuthorize("hasRole('ADMIN')")
    public void block(@PathVariable Long id, @RequestParam boolean blocked) {
        Account account = accounts.findById(id).orElseThrow();
        account.setBlocked(blocked);
        accounts.save(account);
    }

    @DeleteMapping("/accounts/{id}")
    @PreAuthorize("hasAuthority('ROLE_ADMIN')")
    public void drop(@PathVariable Long id) {
        accounts.deleteById(id);
    }

    @PutMapping("/customers/{id}/discount")
    public void discount(@PathVariable Long id, @RequestParam int percent) {
        customers.findById(id).ifPresent(customer -> {
            customer.setDiscountPercent(Math.min(percent, 30));
            customers.save(customer);
        });
    }
}
