import os

from flask import Flask, jsonify, request

app = Flask(__name__)
DRAFTS = "/srv/drafts"


@app.route("/draft/drop", methods=["POST"])
def drop():
    cookie = request.cookies.get("draft", "")
    name = ""
    for part in (cookie, "latest.tmp"):
        name = part
    victim = os.path.join(DRAFTS, name)
    existed = os.path.isfile(victim)
    if existed:
        os.remove(victim)
    return jsonify(removed=existed)
