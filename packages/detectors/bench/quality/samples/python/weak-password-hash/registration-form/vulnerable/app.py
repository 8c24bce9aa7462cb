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
    digest = hashlib.md5(salt + password.encode("utf-8")).hexdigest()
    accounts.add(user, salt.hex(), digest)
    return jsonify({"user": user}), 201
