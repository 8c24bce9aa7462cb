import secrets

from flask import Flask, request

app = Flask(__name__)


@app.get("/tokens")
def tokens():
    size = int(request.args.get("size", "16"))
    return {"token": secrets.token_hex(size)}
