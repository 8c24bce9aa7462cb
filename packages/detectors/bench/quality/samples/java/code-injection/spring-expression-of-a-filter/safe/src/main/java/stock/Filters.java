package stock;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.expression.Expression;
import org.springframework.expression.ExpressionParser;
import org.springframework.expression.spel.standard.SpelExpressionParser;

class Filters {
    private final ExpressionParser parser = new SpelExpressionParser();

    List<Item> apply(String text, List<Item> items) {
        Expression expression = parser.parseExpression(text);
        return items.stream()
                .filter(item -> Boolean.TRUE.equals(expression.getValue(item, Boolean.class)))
                .collect(Collectors.toList());
    }
}
