from flask import Flask, make_response, request

from keys import default_keys

app = Flask(__name__)
keys = default_keys()
sessions = {}


@app.route("/session", methods=["GET", "POST"])
def session():
    key = keys.session_key()
    sessions[key] = {"agent": request.headers.get("User-Agent", "")}
    response = make_response({"created": True})
    response.set_cookie("sid", key, secure=True, httponly=True, samesite="Strict")
    return response
