package com.sundial.reports;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.expression.Expression;
import org.springframework.expression.ExpressionParser;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.StandardEvaluationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class FilterController {
    public record Sale(String region, int total) {}

    private static final List<Sale> SALES = List.of(new Sale("north", 10), new Sale("south", 7));
    private final ExpressionParser parser = new SpelExpressionParser();

    @GetMapping("/sales")
    public List<Sale> sales(@RequestParam("where") String where) {
        StandardEvaluationContext context = new StandardEvaluationContext();
        return SALES.stream()
                .filter(sale -> Boolean.TRUE.equals(parser.parseExpression(where).getValue(context, sale, Boolean.class)))
                .collect(Collectors.toList());
    }
}
