package ch.steinbruch.rules;

import java.util.Map;
import org.springframework.expression.ExpressionParser;
import org.springframework.expression.spel.standard.SpelExpressionParser;

final class Expressions {
    private static final ExpressionParser PARSER = new SpelExpressionParser();

    private Expressions() {}

    static Object value(Map<String, Integer> quarry, String path) {
        return PARSER.parseExpression("#root['" + path + "']").getValue(quarry);
    }
}
