from urllib.parse import urlparse

from flask import Flask, redirect, request

app = Flask(__name__)
HOSTS = {"www.example.org", "shop.example.org"}


@app.get("/leave")
def leave():
    target = request.args.get("to", "/")
    if urlparse(target).netloc not in HOSTS:
        target = "/"
    return redirect(target)
