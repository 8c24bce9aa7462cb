import os

from flask import Flask, jsonify, request

from guard import Entry

app = Flask(__name__)
app.secret_key = os.environ["APP_SECRET"]
app.config["SESSION_COOKIE_SECURE"] = True


@app.get("/enter")
def enter():
    Entry(request.headers).store()
    return jsonify({"entered": True})
