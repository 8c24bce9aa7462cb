import secrets

from flask import Flask, make_response, request

app = Flask(__name__)
carts = {}


@app.route("/cart", methods=["GET", "POST"])
def cart():
    key = request.cookies.get("session_key")
    if key not in carts:
        key = secrets.token_urlsafe(24)
        carts[key] = []
    response = make_response({"items": len(carts[key])})
    response.set_cookie("session_key", key, httponly=True, samesite="Lax", secure=True)
    return response
