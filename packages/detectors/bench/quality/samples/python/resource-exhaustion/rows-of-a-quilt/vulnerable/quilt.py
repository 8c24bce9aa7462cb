from flask import Flask, jsonify, request

app = Flask(__name__)


@app.route("/quilts/pattern")
def pattern():
    rows = int(request.args.get("rows", "8"))
    patches = ["plain"] * rows
    return jsonify(patches=patches)
