import os
import uuid

from flask import Flask, jsonify, request

app = Flask(__name__)
INBOX = "/srv/inbox"


@app.route("/inbox", methods=["POST"])
def receive():
    part = request.files["scan"]
    ticket = uuid.uuid4().hex
    if not part.filename.lower().endswith(".pdf"):
        return jsonify(error="type"), 400
    stored = os.path.join(INBOX, f"{part.filename}")
    part.save(stored)
    return jsonify(ticket=ticket)
