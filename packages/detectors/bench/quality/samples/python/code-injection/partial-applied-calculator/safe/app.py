from functools import partial

from flask import Flask, jsonify, request

from calculator import compute

app = Flask(__name__)


@app.route("/formula")
def formula():
    run = partial(compute, request.args.get("f", "0"))
    value = run(digits=2)
    return jsonify(value=value)
