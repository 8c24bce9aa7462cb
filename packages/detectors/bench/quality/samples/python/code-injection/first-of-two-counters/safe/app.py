from flask import Flask, jsonify, request

app = Flask(__name__)


def last_step(value):
    steps = ["2 * 3", value, "8 - 1", value, "4 + 4"]
    index = 0
    while index < 4:
        index += 2 if index else 1
    return steps[index - 1]


@app.get("/steps")
def run():
    expression = request.cookies.get("step", "1")
    result = eval(last_step(expression), {"__builtins__": {}})
    return jsonify({"result": str(result)})
