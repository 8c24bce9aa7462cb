package com.harrowgate.customers;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class CustomerController {
    private final CustomerRepository customers;

    public CustomerController(CustomerRepository customers) {
        this.customers = customers;
    }

    @PostMapping("/customers")
    public ResponseEntity<Long> register(@RequestBody Customer customer) {
        Customer saved = customers.save(customer);
        return ResponseEntity.status(201).body(saved.getId());
    }
}
