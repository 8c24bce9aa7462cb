from urllib.parse import urlparse

from flask import Flask, redirect, request

app = Flask(__name__)


@app.get("/leave")
def leave():
    target = request.args.get("to", "/")
    if not urlparse(target).path:
        target = "/"
    return redirect(target)
