import ast
import operator

OPERATORS = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}


class ExpressionError(ValueError):
    pass


def evaluate(source, names):
    """Evaluates an arithmetic expression such as ``price * 0.9 - 2``."""
    if len(source) > 200:
        raise ExpressionError("expression is too long")
    try:
        tree = ast.parse(source.strip(), mode="eval")
        return _visit(tree.body, names)
    except (SyntaxError, ArithmeticError, RecursionError, MemoryError) as error:
        raise ExpressionError("expression cannot be evaluated") from error


def _visit(node, names):
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        return float(node.value)
    if isinstance(node, ast.Name) and node.id in names:
        return float(names[node.id])
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        return -_visit(node.operand, names)
    if isinstance(node, ast.BinOp) and type(node.op) in OPERATORS:
        return OPERATORS[type(node.op)](_visit(node.left, names), _visit(node.right, names))
    raise ExpressionError("only arithmetic is possible")
