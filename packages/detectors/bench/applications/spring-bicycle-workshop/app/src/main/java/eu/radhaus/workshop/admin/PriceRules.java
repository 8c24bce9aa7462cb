package eu.radhaus.workshop.admin;

import java.util.Map;
import org.springframework.expression.Expression;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.SimpleEvaluationContext;
import org.springframework.expression.spel.support.StandardEvaluationContext;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/admin/prices")
@PreAuthorize("hasRole('ADMIN')")
public class PriceRules {
    public record Trial(String rule, double hours) {}

    private final SpelExpressionParser parser = new SpelExpressionParser();
    private final Expression standard = parser.parseExpression("#hours * 48 + 5");

    @PostMapping("/try")
    public Map<String, Object> tryRule(@RequestBody Trial trial) {
        StandardEvaluationContext context = new StandardEvaluationContext();
        context.setVariable("hours", trial.hours());
        Object price = parser.parseExpression(trial.rule()).getValue(context);
        return Map.of("price", price == null ? 0 : price);
    }

    @PostMapping("/standard")
    public Map<String, Object> standard(@RequestBody Trial trial) {
        SimpleEvaluationContext context = SimpleEvaluationContext.forReadOnlyDataBinding().build();
        context.setVariable("hours", trial.hours());
        return Map.of("price", standard.getValue(context, Double.class));
    }
}
