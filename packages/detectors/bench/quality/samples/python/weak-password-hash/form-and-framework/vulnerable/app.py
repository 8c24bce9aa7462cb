import hashlib

from flask import Flask, request

app = Flask(__name__)
USERS = {}


@app.post("/register")
def register():
    digest = hashlib.sha512()
    digest.update(request.form["password"].encode("utf-8"))
    USERS[request.form["name"]] = digest.hexdigest()
    return "", 201
