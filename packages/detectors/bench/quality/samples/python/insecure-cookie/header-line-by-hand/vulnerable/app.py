import secrets

from flask import Flask, Response

app = Flask(__name__)

ATTRIBUTES = ("HttpOnly", "SameSite=Strict", "Path=/")


def cookie_line(name, value):
    return "; ".join((name + "=" + value,) + ATTRIBUTES)


@app.route("/session/new")
def new_session():
    response = Response("created\n", status=201, mimetype="text/plain")
    response.headers.add("Set-Cookie", cookie_line("session_id", secrets.token_hex(32)))
    return response
