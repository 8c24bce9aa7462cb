from flask import Flask, request
from werkzeug.security import generate_password_hash

app = Flask(__name__)
USERS = {}


@app.post("/register")
def register():
    USERS[request.form["name"]] = generate_password_hash(request.form["password"])
    return "", 201
