import secrets

from flask import Flask, make_response

app = Flask(__name__)
ATTRIBUTES = {"httponly": True, "samesite": "Lax", "secure": True}


@app.route("/visit")
def visit():
    response = make_response("welcome")
    response.set_cookie("session_id", secrets.token_urlsafe(32), **ATTRIBUTES)
    return response
