import os
import threading

from flask import Flask, jsonify, request, session

app = Flask(__name__)
app.secret_key = os.environ["APP_SECRET"]
app.config.update(SESSION_COOKIE_SECURE=True, SESSION_COOKIE_HTTPONLY=True)
local = threading.local()


@app.before_request
def remember():
    local.device = request.headers.get("X-Device")


@app.get("/device")
def device():
    session["device"] = local.device is not None
    return jsonify({"kept": True})
