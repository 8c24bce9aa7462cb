import ast

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.route("/points")
def points():
    text = request.args.get("points", "[]")
    if len(text) > 500:
        return jsonify({"error": "long"}), 400
    try:
        value = eval(text)
    except (ValueError, SyntaxError):
        return jsonify({"error": "points"}), 400
    if not isinstance(value, list):
        return jsonify({"error": "list"}), 400
    return jsonify({"count": len(value)})
