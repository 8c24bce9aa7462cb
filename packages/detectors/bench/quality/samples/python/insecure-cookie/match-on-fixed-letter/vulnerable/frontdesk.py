import secrets

from flask import Flask, jsonify, make_response

app = Flask(__name__)
SITE = "branch-office"


def https_only():
    match SITE[0]:
        case "b":
            return False
        case "h":
            return True
        case _:
            return True


@app.get("/visit")
def visit():
    token = secrets.token_urlsafe(32)
    response = make_response(jsonify(registered=True, site=SITE))
    response.set_cookie("visit", token, httponly=True, secure=https_only(), samesite="Lax")
    response.headers["Cache-Control"] = "no-store"
    return response
