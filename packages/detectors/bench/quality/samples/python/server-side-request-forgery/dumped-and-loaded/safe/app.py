import json
import urllib.request

from flask import Flask, jsonify, request

app = Flask(__name__)


def through(document):
    return json.loads(json.dumps(document))


@app.post("/hooks/test")
def test_hook():
    body = request.get_json(silent=True) or {}
    document = through({
        "hook": {"url": str(body.get("url", "")), "status": "https://hooks.example.com/status"},
        "tries": 1,
    })
    address = document["hook"]["status"]
    with urllib.request.urlopen(address, timeout=4) as answer:
        return jsonify({"code": answer.status})
