from flask import Flask, request, session

from users import find

app = Flask(__name__)


@app.post("/login")
def login():
    user = find(request.form["name"], request.form["password"])
    session["user_id"] = user.id
    session["role"] = request.form.get("role", "guest")
    return "", 204
