package com.harrowgate.invoices;

import jakarta.servlet.http.HttpSession;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/invoices")
public class InvoiceController {
    private final Invoices invoices;

    public InvoiceController(Invoices invoices) {
        this.invoices = invoices;
    }

    @PostMapping
    public long add(@RequestParam int cents, HttpSession session) {
        requireUser(session);
        return invoices.add(cents);
    }

    @PutMapping("/{id}")
    public void change(@PathVariable long id, @RequestParam int cents, HttpSession session) {
        requireUser(session);
        invoices.change(id, cents);
    }

    @PostMapping("/{id}/send")
    public void send(@PathVariable long id, HttpSession session) {
        requireUser(session);
        invoices.send(id);
    }

    @DeleteMapping("/{id}")
    public void drop(@PathVariable long id, HttpSession session) {
        requireUser(session);
        invoices.drop(id);
    }

    private static void requireUser(HttpSession session) {
        if (session.getAttribute("user") == null) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
    }
}
