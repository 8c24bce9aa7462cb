import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)
KEY = os.environ["HOOK_KEY"].encode()


@app.post("/hook")
def hook():
    signature = request.headers.get("X-Signature", "")
    expected = hmac.new(KEY, request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(signature, expected):
        abort(403)
    return "", 204
