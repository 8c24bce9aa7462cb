import os

from flask import Flask, jsonify, request, session

app = Flask(__name__)
app.secret_key = os.environ["APP_SECRET"]
app.config.update(SESSION_COOKIE_SECURE=True, SESSION_COOKIE_SAMESITE="Lax")

CHOICES = {"language": {"de", "fr"}, "theme": {"dark", "light"}}


@app.route("/settings", methods=["GET", "POST"])
def settings():
    name = request.form.get("name", "")
    value = request.form.get("value", "")
    if value not in CHOICES.get(name, ()):
        return jsonify({"error": "unknown"}), 400
    session[name] = value
    return jsonify({"saved": True})
