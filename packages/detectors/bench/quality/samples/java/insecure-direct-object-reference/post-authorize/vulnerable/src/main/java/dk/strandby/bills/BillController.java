package dk.strandby.bills;

import org.springframework.security.access.prepost.PostAuthorize;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/bills")
@PreAuthorize("isAuthenticated()")
public class BillController {
    private final BillRepository bills;

    public BillController(BillRepository bills) {
        this.bills = bills;
    }

    @GetMapping("/{id}")
    public Bill one(@PathVariable Long id) {
        return bills.findById(id).orElseThrow();
    }

    @GetMapping("/{id}/copy")
    @PostAuthorize("returnObject.owner == authentication.name")
    public Bill copy(@PathVariable Long id) {
        return bills.findById(id).orElseThrow().copied();
    }

    @GetMapping("/{id}/reminder")
    @PostAuthorize("returnObject.owner == authentication.name")
    public Bill reminder(@PathVariable Long id) {
        return bills.findById(id).orElseThrow().reminded();
    }
}
