package fr.peltier.orders;

import org.springframework.http.HttpEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class OrderController {
    private final OrderReader reader;

    public OrderController(OrderReader reader) {
        this.reader = reader;
    }

    @PostMapping(path = "/orders", consumes = "application/xml")
    public int order(HttpEntity<String> entity) {
        return reader.read(entity.getBody()).getPieces();
    }
}
