import os

from flask import Flask, jsonify, request, session

app = Flask(__name__)
app.secret_key = os.environ["SESSION_KEY"]


@app.route("/rooms/join", methods=["POST"])
def join():
    pair = (request.headers.get("X-Room", ""), "attic")
    wanted, usual = pair
    session["room"] = usual
    return jsonify(usual=usual)
