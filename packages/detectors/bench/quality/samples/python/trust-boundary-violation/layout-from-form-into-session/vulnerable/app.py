import os

from flask import Flask, jsonify, request, session

app = Flask(__name__)
app.secret_key = os.environ["SESSION_KEY"]
app.config.update(SESSION_COOKIE_SECURE=True, SESSION_COOKIE_HTTPONLY=True)

VIEWS = ("compact", "wide")


@app.route("/layout", methods=["POST"])
def layout():
    choice = request.form.get("layout", "compact")
    if choice not in VIEWS:
        app.logger.info("layout is not a stock one")
    session["layout"] = choice
    return jsonify(stored=True)
