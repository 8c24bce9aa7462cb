package se.lundberg.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import se.lundberg.store.TenantTable;

@RestController
public class TenantController {
    private final TenantTable tenants;

    public TenantController(TenantTable tenants) {
        this.tenants = tenants;
    }

    @GetMapping("/tenant")
    public List<Long> current(@RequestHeader("X-Tenant") String tenant) {
        return tenants.named(tenant);
    }
}
