import base64
import json
import pickle

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.route("/basket")
def basket():
    packed = request.cookies.get("basket")
    if packed is None:
        return jsonify([])
    content = base64.b64decode(packed)
    items = json.loads(content)
    return jsonify([str(item) for item in items])
