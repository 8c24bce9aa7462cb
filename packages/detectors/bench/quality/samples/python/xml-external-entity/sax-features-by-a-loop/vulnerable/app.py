from flask import Flask, jsonify, request

from reader import names

app = Flask(__name__)


@app.route("/names", methods=["GET", "POST"])
def list_names():
    return jsonify(names(request.form.get("document", "<names/>")))
