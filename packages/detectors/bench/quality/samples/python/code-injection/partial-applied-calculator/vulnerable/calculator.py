import ast


def compute(text, digits):
    tree = ast.parse(text.strip(), mode="eval")
    result = eval(compile(tree, "formula", "eval"))
    return round(float(result), digits)
