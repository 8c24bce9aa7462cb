import secrets

from flask import Flask, jsonify

from cookies import put

app = Flask(__name__)


@app.route("/login/start")
def start():
    token = secrets.token_urlsafe(32)
    return put(jsonify({"next": "/login"}), "login_token", token)
