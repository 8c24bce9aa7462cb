import subprocess

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.route("/aviary/feed", methods=["POST"])
def feed():
    names = [request.form.get("bird", "finch"), "owl"]
    kept = [name for place, name in enumerate(names) if place % 2 == 0]
    output = subprocess.check_output("dispense --bird %s" % kept[0], shell=True)
    return jsonify(grams=len(output))
