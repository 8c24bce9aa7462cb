package fr.peltier.cart;

import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class CartController {
    @GetMapping("/cart/size")
    public int size(@CookieValue(name = "cart", defaultValue = "") String cart) {
        return cart.isEmpty() ? 0 : CartCookie.items(cart).size();
    }
}
