import re

from flask import Flask, abort, jsonify

app = Flask(__name__)


class Sheet:
    class Cell:
        shape = re.compile(r"[0-9]")

        def __init__(self, formula):
            self.formula = formula

        def ready(self):
            return self.shape.match(self.formula) is not None

        def value(self):
            return eval(compile(self.formula, "cell", "eval"))

    def cell(self, formula):
        return Sheet.Cell(formula)


@app.route("/cell/<formula>")
def cell(formula):
    found = Sheet().cell(formula)
    if not found.ready():
        abort(400)
    return jsonify({"value": found.value()})
