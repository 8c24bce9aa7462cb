package fo.snikkari.vorur;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestTemplate;

@RestController
public class SupplierStock {
    private final RestTemplate rest = new RestTemplate();

    @GetMapping("/suppliers/{supplier}/stock")
    public int stock(@PathVariable("supplier") String supplier) {
        Integer pieces = rest.getForObject(Addresses.stockOf(supplier), Integer.class);
        return pieces == null ? 0 : pieces;
    }
}
