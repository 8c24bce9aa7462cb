from flask import Flask, jsonify

from joiner.places import plan_path

app = Flask(__name__)


@app.route("/plans/<path:name>")
def plan(name):
    document = plan_path(name)
    return jsonify(plan=document.read_text(encoding="utf-8"))
