from flask import Flask, request, session

from users import find

app = Flask(__name__)


@app.post("/login")
def login():
    user = find(request.form["name"], request.form["password"])
    session["user_id"] = user.id
    session["role"] = user.role
    return "", 204
