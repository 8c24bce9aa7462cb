from flask import Flask, jsonify, request

from rules import compile_rule

app = Flask(__name__)
MEASURED = [3, 9, 12, 40]


@app.post("/alerts/try")
def try_alert():
    try:
        check = compile_rule(request.get_json())
    except (KeyError, TypeError, ValueError, SyntaxError):
        return jsonify({"error": "rule"}), 400
    return jsonify({"hits": sum(1 for value in MEASURED if check(value))})
