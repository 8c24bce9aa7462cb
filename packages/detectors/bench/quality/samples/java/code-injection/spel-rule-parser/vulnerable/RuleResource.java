package org.example.rules;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.springframework.expression.Expression;
import org.springframework.expression.ExpressionParser;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.StandardEvaluationContext;

@Path("/rule")
public class RuleResource {

    private final ExpressionParser parser = new SpelExpressionParser();

    @POST
    @Produces("text/plain")
    public String apply(@FormParam("amount") String amount) {
        StandardEvaluationContext context = new StandardEvaluationContext();
        context.setVariable("amount", amount);
        String rule = "T(java.lang.Integer).parseInt('" + amount + "') > 100";
        Expression expression = parser.parseExpression(rule);
        Boolean large = expression.getValue(context, Boolean.class);
        return large ? "1" : "0";
    }
}
