package lv.maize.bakery;

import java.math.BigDecimal;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import lv.maize.bakery.security.BakersOnly;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Slf4j
@RestController
@RequiredArgsConstructor
@RequestMapping("/prices")
public class PriceController {
    private final PriceList prices;

    @GetMapping
    public Map<String, BigDecimal> all() {
        return prices.all();
    }

    @BakersOnly
    @PostMapping("/{bread}")
    public void add(@PathVariable String bread, @RequestParam BigDecimal price) {
        log.info("a new price");
        prices.put(bread, price);
    }

    @PutMapping("/{bread}")
    public void change(@PathVariable String bread, @RequestParam BigDecimal price) {
        prices.put(bread, price);
    }

    @BakersOnly
    @DeleteMapping("/{bread}")
    public void drop(@PathVariable String bread) {
        prices.remove(bread);
    }

    @BakersOnly
    @PutMapping("/{bread}/season")
    public void season(@PathVariable String bread, @RequestParam boolean isOver) {
        prices.hide(bread, isOver);
    }
}
