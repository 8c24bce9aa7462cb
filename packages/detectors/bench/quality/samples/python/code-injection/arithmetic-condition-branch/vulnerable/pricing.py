from flask import Flask, jsonify, request

app = Flask(__name__)
PALLETS_PER_TRUCK = 24


def pricing_rule(requested):
    if PALLETS_PER_TRUCK * 4 > 90:
        rule = requested
    else:
        rule = "weight * 0.45"
    return rule


def charge_for(rule, weight):
    scope = {"weight": weight}
    return eval(compile(rule, "<rule>", "eval"), {"__builtins__": {}}, scope)


@app.get("/charge")
def charge():
    weight = request.args.get("weight", 100.0, type=float)
    rule = pricing_rule(request.args.get("rule", "weight * 0.5"))
    amount = charge_for(rule, weight)
    return jsonify(charge=round(float(amount), 2), currency="EUR")
