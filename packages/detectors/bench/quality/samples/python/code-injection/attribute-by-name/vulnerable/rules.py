def evaluate(rule, row):
    code = compile(rule["condition"], "<rule>", "eval")
    return eval(code, {}, row)
