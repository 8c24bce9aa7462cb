package com.harrowgate.plans;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/plans")
public class PlanController {
    public record Price(int cents) {}

    private final PlanBook plans;

    public PlanController(PlanBook plans) {
        this.plans = plans;
    }

    @GetMapping("/{id}")
    @PreAuthorize("isAuthenticated()")
    public int price(@PathVariable long id) {
        return plans.price(id);
    }

    @PostMapping
    @PreAuthorize("hasRole('BILLING')")
    public long add(@RequestBody Price price) {
        return plans.add(price.cents());
    }

    @DeleteMapping("/{id}")
    @PreAuthorize("hasRole('BILLING')")
    public void drop(@PathVariable long id) {
        plans.drop(id);
    }

    @PutMapping("/{id}/price")
    @PreAuthorize("hasRole('BILLING')")
    public void change(@PathVariable long id, @RequestBody Price price) {
        plans.change(id, price.cents());
    }
}
