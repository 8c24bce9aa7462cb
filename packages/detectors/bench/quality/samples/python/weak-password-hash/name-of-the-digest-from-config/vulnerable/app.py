import configparser
import hashlib
import os

from flask import Flask, jsonify, request

import credentials

app = Flask(__name__)
settings = configparser.ConfigParser()
settings.read_string("[security]\nlength = 32\n")


def digest_password(password, salt):
    name = settings.get("security", "digest", fallback="sha1")
    hasher = hashlib.new(name)
    hasher.update(salt)
    hasher.update(password.encode("utf-8"))
    return hasher.digest()


@app.route("/password", methods=["GET", "POST"])
def password():
    salt = os.urandom(16)
    secret = request.form.get("password", "")
    if len(secret) < 12:
        return jsonify({"error": "short"}), 400
    credentials.write(salt, digest_password(secret, salt))
    return jsonify({"changed": True})
