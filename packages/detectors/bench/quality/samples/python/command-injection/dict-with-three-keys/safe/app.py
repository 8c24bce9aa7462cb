import os

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.route("/backup", methods=["POST"])
def backup():
    given = request.form.get("label", "")
    parts = {}
    parts["first"] = "nightly"
    parts["second"] = given
    parts["third"] = "weekly"
    label = parts["third"]
    status = os.system("/usr/local/bin/snapshot --label " + label)
    return jsonify(status=status)
