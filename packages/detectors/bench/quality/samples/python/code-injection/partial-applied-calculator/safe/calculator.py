import ast


def compute(text, digits):
    tree = ast.parse(text.strip(), mode="eval")
    result = ast.literal_eval(tree)
    return round(float(result), digits)
