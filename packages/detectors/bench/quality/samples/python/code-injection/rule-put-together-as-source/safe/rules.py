OPERATORS = {"lt": "<", "gt": ">", "eq": "=="}


def source_of(rule):
    operator = OPERATORS[rule["operator"]]
    limit = float(rule["limit"])
    lines = ["def check(value):", f"    return value {operator} {limit}"]
    return "\n".join(lines)


def compile_rule(rule):
    space = {"__builtins__": {}}
    exec(source_of(rule), space)
    return space["check"]
