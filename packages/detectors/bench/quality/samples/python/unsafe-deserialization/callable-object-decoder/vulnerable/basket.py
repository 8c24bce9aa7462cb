import base64
import binascii
import pickle

from flask import Flask, jsonify, request

app = Flask(__name__)


class BasketDecoder:
    def __init__(self, limit):
        self.limit = limit

    def __call__(self, raw):
        if not raw or len(raw) > self.limit:
            return []
        data = base64.urlsafe_b64decode(raw)
        lines = pickle.loads(data)
        return lines if isinstance(lines, list) else []


decode_basket = BasketDecoder(limit=4096)


@app.get("/basket")
def basket():
    try:
        lines = decode_basket(request.cookies.get("basket", ""))
    except (binascii.Error, pickle.UnpicklingError):
        lines = []
    return jsonify(lines=len(lines))
