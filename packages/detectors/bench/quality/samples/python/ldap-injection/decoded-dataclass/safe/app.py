import binascii

from flask import Flask, jsonify, request

from lookup import Badge, find

app = Flask(__name__)


@app.get("/badge")
def badge():
    packed = request.headers.get("X-Badge", "")
    try:
        decoded = Badge.decode(packed)
    except (binascii.Error, UnicodeDecodeError):
        return jsonify({"error": "badge"}), 400
    return jsonify({"matches": len(find(decoded))})
