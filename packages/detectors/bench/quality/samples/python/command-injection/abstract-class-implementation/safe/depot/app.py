from flask import Flask, jsonify, request

from .probes import make_probe

app = Flask(__name__)


@app.get("/health")
def health():
    depot = request.args.get("depot", "north")
    probe = make_probe("gateway")
    active = probe.active(depot)
    return jsonify(active=active), 200 if active else 503
