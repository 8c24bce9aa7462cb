from urllib.parse import parse_qs, urlencode

import requests
from flask import Flask, jsonify, request

app = Flask(__name__)


@app.route("/tanks/chart")
def chart():
    packed = urlencode({"feed": request.args.get("feed", ""), "usual": "https://charts.aquarium.example/ph"})
    fields = parse_qs(packed)
    answer = requests.get(fields["usual"][0], timeout=5)
    return jsonify(status=answer.status_code)
