import os

from flask import Flask, jsonify, request, session

app = Flask(__name__)
app.secret_key = os.environ["KIOSK_SECRET_KEY"]
app.config.update(
    SESSION_COOKIE_SECURE=True,
    SESSION_COOKIE_HTTPONLY=True,
    SESSION_COOKIE_SAMESITE="Lax",
)
DEFAULTS = {"pricelist": "public", "layout": "wide"}


class Preferences:
    pass


def read_preferences(arguments):
    preferences = Preferences()
    for name, default in DEFAULTS.items():
        setattr(preferences, name, arguments.get(name, default))
    return preferences


@app.get("/kiosk/start")
def start():
    preferences = read_preferences(request.args)
    pricelist = getattr(preferences, "pricelist")
    session["pricelist"] = pricelist
    return jsonify(started=True)
