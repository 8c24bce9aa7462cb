import os

from flask import Flask, jsonify, request, session

app = Flask(__name__)
app.secret_key = os.environ["SESSION_KEY"]
app.config["SESSION_COOKIE_SECURE"] = True


@app.route("/tenant", methods=["POST"])
def tenant():
    names = ["public", "guest"]
    names.insert(0, request.headers.get("X-Tenant", ""))
    names.reverse()
    session["tenant"] = names[0]
    return jsonify(ok=True)
