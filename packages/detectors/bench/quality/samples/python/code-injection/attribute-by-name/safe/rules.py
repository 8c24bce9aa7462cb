import operator

OPERATORS = {"==": operator.eq, "<": operator.lt, ">": operator.gt}


def evaluate(rule, row):
    compare = OPERATORS[rule["operator"]]
    return compare(row[rule["field"]], rule["value"])
