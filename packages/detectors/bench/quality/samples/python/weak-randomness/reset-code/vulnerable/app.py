import random
import secrets
import string

from flask import Flask, jsonify, request

from outbox import send_code

app = Flask(__name__)
ALPHABET = string.ascii_letters + string.digits


def new_token(length=32):
    return "".join(random.choice(ALPHABET) for _ in range(length))


@app.post("/password/forgotten")
def forgotten():
    mail = request.form.get("mail", "")
    token = new_token()
    send_code(mail, token)
    return jsonify({"sent": True})


@app.get("/tip")
def tip():
    tips = ["Use a pass phrase.", "Lock your screen."]
    return jsonify({"tip": random.choice(tips)})
