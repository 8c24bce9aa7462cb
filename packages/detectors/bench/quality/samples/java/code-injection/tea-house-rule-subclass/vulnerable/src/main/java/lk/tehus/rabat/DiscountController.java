package lk.tehus.rabat;

import org.springframework.expression.ExpressionParser;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class DiscountController {
    private final ExpressionParser parser = new SpelExpressionParser();

    @GetMapping("/discount")
    public Integer discount(@RequestParam String rule) {
        DiscountRule chosen = DiscountRules.today();
        return parser.parseExpression(chosen.expression(rule)).getValue(Integer.class);
    }
}
