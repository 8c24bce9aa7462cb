from urllib.parse import urlsplit

import requests
from flask import Flask, jsonify, request

app = Flask(__name__)
HOSTS = {"static.example.com", "media.example.com"}


@app.get("/preview")
def preview():
    address = request.args.get("address", "https://static.example.com/")
    parts = urlsplit(address)
    if parts.scheme != "https" or parts.hostname not in HOSTS:
        return jsonify({"error": "address"}), 400
    answer = requests.get(address, timeout=5, allow_redirects=False)
    return jsonify({"status": answer.status_code, "length": len(answer.content)})
