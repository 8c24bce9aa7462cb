import random
import secrets
import string

from flask import Flask, jsonify

from mailer import send_link

app = Flask(__name__)
LETTERS = string.ascii_letters + string.digits


@app.route("/reset/<int:account>", methods=["POST"])
def reset(account):
    token = "".join(secrets.choice(LETTERS) for _ in range(32))
    send_link(account, token)
    return jsonify(sent=True)
