import hashlib

from flask import Flask, jsonify, request

app = Flask(__name__)
SETTINGS = {"seal": "md5", "paper": "a4"}


@app.route("/invoices/seal", methods=["POST"])
def seal():
    digest = hashlib.new(SETTINGS["seal"])
    digest.update(request.get_data())
    return jsonify(seal=digest.hexdigest())
