import base64
import json
import pickle

from flask import Flask, jsonify, request

app = Flask(__name__)
CODECS = [json, pickle]


@app.route("/basket")
def basket():
    packed = request.cookies.get("basket", "")
    blob = base64.urlsafe_b64decode(packed.encode("ascii"))
    items = CODECS[0].loads(blob)
    return jsonify(count=len(items))
