package com.harrowgate.customers;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class CustomerController {
    public record Registration(String name, String mail) {}

    private final CustomerRepository customers;

    public CustomerController(CustomerRepository customers) {
        this.customers = customers;
    }

    @PostMapping("/customers")
    public ResponseEntity<Long> register(@RequestBody Registration registration) {
        Customer customer = new Customer();
        customer.setName(registration.name());
        customer.setMail(registration.mail());
        Customer saved = customers.save(customer);
        return ResponseEntity.status(201).body(saved.getId());
    }
}
