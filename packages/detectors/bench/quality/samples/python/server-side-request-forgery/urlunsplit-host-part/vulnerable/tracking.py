from urllib.parse import urlunsplit

import requests
from flask import Flask, abort, jsonify, request

app = Flask(__name__)
MAX_BYTES = 65536


def status_url(host):
    return urlunsplit(("https", host, "/v1/status", "", ""))


def fetch_status(url):
    with requests.get(url, timeout=5, allow_redirects=False, stream=True) as reply:
        return reply.status_code, reply.raw.read(MAX_BYTES)


@app.get("/carriers/status")
def carrier_status():
    host = request.args.get("carrier", "api.north-carrier.example")
    try:
        code, body = fetch_status(status_url(host))
    except requests.RequestException:
        abort(502)
    return jsonify(code=code, status=body.decode("utf-8", "replace"))
