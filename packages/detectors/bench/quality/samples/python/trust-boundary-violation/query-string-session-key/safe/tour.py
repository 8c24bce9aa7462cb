import os
from urllib.parse import unquote_plus

from flask import Flask, jsonify, request, session

app = Flask(__name__)
app.secret_key = os.environ["TOUR_SECRET_KEY"]
app.config.update(
    SESSION_COOKIE_SECURE=True,
    SESSION_COOKIE_HTTPONLY=True,
    SESSION_COOKIE_SAMESITE="Lax",
)


def step_names(query_string):
    parts = query_string.decode("ascii", "replace").split("&")
    names = [unquote_plus(part) for part in parts if part]
    names.insert(0, "tour_intro")
    return names


@app.get("/tour/done")
def step_done():
    names = step_names(request.query_string)
    session[names[0]] = "done"
    return jsonify(steps=len(names))


@app.get("/tour")
def tour():
    return jsonify(intro_seen="tour_intro" in session)
