package be.torenhof.tenants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class SettingsController {
    @GetMapping(path = "/settings", produces = "application/json")
    public byte[] settings() throws IOException {
        return Files.readAllBytes(Path.of("/srv/tenants", Tenant.name(), "settings.json"));
    }
}
