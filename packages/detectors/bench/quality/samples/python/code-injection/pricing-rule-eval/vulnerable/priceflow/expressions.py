import ast


class ExpressionError(ValueError):
    pass


def evaluate(source, names):
    """Evaluates an arithmetic expression such as ``price * 0.9 - 2``."""
    if len(source) > 200:
        raise ExpressionError("expression is too long")
    try:
        tree = ast.parse(source.strip(), mode="eval")
        code = compile(tree, "<rule>", "eval")
        return eval(code, {"__builtins__": {}}, dict(names))
    except (SyntaxError, NameError, ArithmeticError, TypeError) as error:
        raise ExpressionError("expression cannot be evaluated") from error
