from flask import Flask, jsonify, request

app = Flask(__name__)


@app.route("/quilts/pattern")
def pattern():
    rows = min(int(request.args.get("rows", "8")), 64)
    patches = ["plain"] * rows
    return jsonify(patches=patches)
