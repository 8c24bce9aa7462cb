import hashlib
import os

from flask import Flask, jsonify, request

import accounts

app = Flask(__name__)


@app.post("/register")
def register():
    user = request.form["user"]
    password = request.form["password"]
    salt = os.urandom(16)
    digest = hashlib.scrypt(password.encode("utf-8"), salt=salt, n=2**14, r=8, p=1).hex()
    accounts.add(user, salt.hex(), digest)
    return jsonify({"user": user}), 201
