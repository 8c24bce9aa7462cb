import logging

from flask import Flask, jsonify, request

app = Flask(__name__)
audit = logging.getLogger("audit")


def entries(text):
    values = ["import", "-", text, "done"]
    return values[:3]


@app.route("/import", methods=["GET", "POST"])
def run_import():
    body = request.get_json(silent=True) or {}
    comment = str(body.get("comment", ""))
    audit.info(" ".join(entries(comment)))
    return jsonify({"queued": True})
