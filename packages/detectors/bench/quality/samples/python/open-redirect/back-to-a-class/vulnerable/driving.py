from urllib.parse import urlparse

from flask import Flask, redirect, request

app = Flask(__name__)


def own_page(address):
    parts = urlparse(address)
    return address.startswith("/") and not address.startswith(("//", "/\\")) and not parts.netloc


@app.route("/lessons/leave")
def leave():
    back = request.args.get("back", "/lessons")
    if not back:
        back = "/lessons"
    return redirect(back)
