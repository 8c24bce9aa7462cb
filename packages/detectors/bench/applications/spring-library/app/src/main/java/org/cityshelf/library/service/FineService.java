package org.cityshelf.library.service;

import org.cityshelf.library.model.Loan;
import org.springframework.expression.Expression;
import org.springframework.expression.ExpressionParser;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.SimpleEvaluationContext;
import org.springframework.expression.spel.support.StandardEvaluationContext;
import org.springframework.stereotype.Service;

@Service
public class FineService {

    private static final String STANDARD_RULE = "#days * 20";

    private final ExpressionParser parser = new SpelExpressionParser();

    public long standard(long days) {
        SimpleEvaluationContext context = SimpleEvaluationContext.forReadOnlyDataBinding().build();
        context.setVariable("days", days);
        Long cents = parser.parseExpression(STANDARD_RULE).getValue(context, Long.class);
        return cents == null ? 0 : cents;
    }

    public long tryRule(String rule, Loan loan, long days) {
        StandardEvaluationContext context = new StandardEvaluationContext(loan);
        context.setVariable("days", days);
        Expression expression = parser.parseExpression(rule);
        Long cents = expression.getValue(context, Long.class);
        return cents == null ? 0 : cents;
    }
}
