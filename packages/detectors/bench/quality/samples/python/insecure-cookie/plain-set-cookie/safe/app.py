import secrets

from flask import Flask, jsonify, make_response

app = Flask(__name__)


@app.route("/begin", methods=["POST"])
def begin():
    ticket = secrets.token_urlsafe(32)
    answer = make_response(jsonify(started=True))
    answer.set_cookie("ticket", ticket, max_age=900, secure=True, httponly=True, samesite="Strict")
    return answer
