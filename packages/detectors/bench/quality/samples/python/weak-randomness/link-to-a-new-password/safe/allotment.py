import random
import secrets
import sqlite3

from flask import Flask, jsonify, request

app = Flask(__name__)


def reset_token():
    return secrets.token_hex(16)


@app.route("/password/reset", methods=["POST"])
def reset():
    token = reset_token()
    with sqlite3.connect("plots.db") as database:
        database.execute("UPDATE holders SET reset_token = ? WHERE email = ?", (token, request.form["email"]))
    return jsonify(sent=True)
