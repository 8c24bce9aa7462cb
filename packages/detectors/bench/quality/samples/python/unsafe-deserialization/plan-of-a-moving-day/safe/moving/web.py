from flask import Flask, jsonify, request

from moving.plans import read_plan

app = Flask(__name__)


@app.route("/plans", methods=["POST"])
def plans():
    upload = request.files["plan"]
    plan = read_plan(upload.stream)
    return jsonify(rooms=len(plan["rooms"]))
