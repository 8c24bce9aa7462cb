import importlib

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.route("/greenhouse/rule", methods=["POST"])
def rule():
    raw = request.get_data(as_text=True)
    parsing = importlib.import_module("urllib.parse")
    unquote = getattr(parsing, "unquote_plus")
    source = unquote(raw)
    scope = {"temperature": 21}
    exec(source, {}, scope)
    return jsonify(temperature=scope["temperature"])
