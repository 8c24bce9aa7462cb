import random
import secrets

from flask import Flask, make_response, request

app = Flask(__name__)
remembered = {}


def remember_value():
    return secrets.token_hex(24)


@app.get("/remember")
def remember():
    known = request.cookies.get("remember_me")
    if known in remembered:
        return {"back": True}
    value = remember_value()
    remembered[value] = True
    response = make_response({"back": False})
    response.set_cookie("remember_me", value, max_age=86400, secure=True, httponly=True, samesite="Lax")
    return response
