import random
import string

from flask import Flask, jsonify, make_response, request

app = Flask(__name__)
ALPHABET = string.ascii_letters + string.digits
COOKIE = "lounge_session"


def session_identifier(length=40):
    letters = random.Random().choices(ALPHABET, k=length)
    return "".join(letters)


@app.get("/lounge")
def enter():
    response = make_response(jsonify(welcome=True))
    if COOKIE not in request.cookies:
        response.set_cookie(
            COOKIE,
            session_identifier(),
            max_age=1800,
            secure=True,
            httponly=True,
            samesite="Strict",
        )
    return response
